namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Reads the plain targets of a Makefile.</summary>
internal static class Makefile
{
    /// <summary>Names that stand at the start of a line before a colon.</summary>
    public static IReadOnlyList<string> Targets(string file) =>
        [.. File.ReadLines(file)
            .Where(line => line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('#' or '.'))
            .Select(line => (line, colon: line.IndexOf(':')))
            .Where(x => x.colon > 0 && (x.colon + 1 == x.line.Length || x.line[x.colon + 1] != '='))
            .SelectMany(x => x.line[..x.colon].Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
