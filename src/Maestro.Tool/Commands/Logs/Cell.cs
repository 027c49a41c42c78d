using System.Globalization;

namespace Maestro.Tool.Commands.Logs;

/// <summary>A value of an answer as text.</summary>
internal static class Cell
{
    /// <summary>The text; empty for null.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
