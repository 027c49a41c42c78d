using System.Text;
using System.Text.RegularExpressions;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>Expands <c>$(Name)</c> and the calls on it that build files make most: <c>$(Name.EndsWith('.Tests'))</c>.</summary>
internal static partial class BuildText
{
    // Nobody's is near it; a search with captures must not be given what was made to keep it busy.
    private const int Longest = 4000;

    /// <summary>Expands a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="properties">What is known.</param>
    /// <param name="complete">Whether all of it could be: every property is known, and nothing else is called.</param>
    public static string Expand(string text, IReadOnlyDictionary<string, BuildProperty> properties, out bool complete)
    {
        complete = !text.Contains("$(", StringComparison.Ordinal);
        if (complete || text.Length > Longest)
            return text;
        complete = true;
        var expanded = new StringBuilder();
        var at = 0;
        foreach (Match use in Use().Matches(text))
        {
            expanded.Append(text, at, use.Index - at);
            at = use.Index + use.Length;
            if (Value(use, properties) is { } value)
                expanded.Append(value);
            else
                complete = false;
        }
        expanded.Append(text, at, text.Length - at);
        var result = expanded.ToString();
        // Each of a few properties can be twice the one before.
        if (result.Length > Longest)
        {
            complete = false;
            return text;
        }
        complete = complete && !result.Contains("$(", StringComparison.Ordinal);
        return result;
    }

    private static string? Value(Match use, IReadOnlyDictionary<string, BuildProperty> properties)
    {
        if (!properties.TryGetValue(use.Groups["name"].Value, out var property))
            return null;
        var value = property.Value;
        for (var i = 0; i < use.Groups["method"].Captures.Count; i++)
        {
            var arguments = Argument().Matches(use.Groups["arguments"].Captures[i].Value).Select(m => m.Value[1..^1]).ToArray();
            if (Call(value, use.Groups["method"].Captures[i].Value, arguments) is not { } next)
                return null;
            value = next;
        }
        return value;
    }

    private static string? Call(string value, string method, string[] arguments) => (method.ToLowerInvariant(), arguments) switch
    {
        ("endswith", [var end]) => value.EndsWith(end, StringComparison.Ordinal) ? "True" : "False",
        ("startswith", [var start]) => value.StartsWith(start, StringComparison.Ordinal) ? "True" : "False",
        ("contains", [var part]) => value.Contains(part, StringComparison.Ordinal) ? "True" : "False",
        ("replace", [{ Length: > 0 } part, var other]) => value.Replace(part, other, StringComparison.Ordinal),
        ("tolower" or "tolowerinvariant", []) => value.ToLowerInvariant(),
        ("trim", []) => value.Trim(),
        _ => null,
    };

    [GeneratedRegex(@"\$\((?<name>[A-Za-z_]\w*)(?:\.(?<method>\w+)\((?<arguments>(?:[\s,]*(?:'[^']*'|""[^""]*""))*)\s*\))*\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Use();

    [GeneratedRegex(@"'[^']*'|""[^""]*""")]
    private static partial Regex Argument();
}
