using System.Globalization;

namespace Maestro.Tool.Commands.Why;

/// <summary>What is asked about.</summary>
/// <param name="File">The file, relative to the folder the user stands in.</param>
/// <param name="Line">From 1; null for all lines.</param>
internal sealed record Place(string File, int? Line)
{
    /// <summary>Reads <c>file</c> or <c>file:line</c>; a colon that no number follows belongs to the name.</summary>
    public static Place Read(string text) =>
        text.LastIndexOf(':') is var colon and > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            ? new(text[..colon], line)
            : new(text, null);
}
