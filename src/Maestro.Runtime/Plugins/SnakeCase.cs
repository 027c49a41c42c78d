using System.Text;

namespace Maestro.Runtime.Plugins;

/// <summary>How a property's name is written in yaml.</summary>
internal static class SnakeCase
{
    /// <summary><c>MaxParallel</c> becomes <c>max_parallel</c>.</summary>
    public static string Of(string property)
    {
        var text = new StringBuilder();
        for (var i = 0; i < property.Length; i++)
        {
            if (i > 0 && char.IsUpper(property[i]) && !char.IsUpper(property[i - 1]))
                text.Append('_');
            text.Append(char.ToLowerInvariant(property[i]));
        }
        return text.ToString();
    }
}
