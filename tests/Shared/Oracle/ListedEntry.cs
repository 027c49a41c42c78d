namespace Maestro.Tests.Oracle;

/// <summary>Something in a folder, as <c>find</c> tells of it.</summary>
/// <param name="Path">Relative, with a character for each byte: a name need not be UTF-8.</param>
/// <param name="Kind">The letter of its kind: f, d, l, p and so on.</param>
/// <param name="Mode">Its permission bits, octal.</param>
/// <param name="Target">Where a link leads.</param>
internal sealed record ListedEntry(string Path, string Kind, string Mode, string Target)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => Kind == "d";

    /// <summary>Whether it is in a folder, at any depth.</summary>
    public bool IsBelow(string folder) => Path.Length > folder.Length && Path[folder.Length] == '/' && Path.StartsWith(folder, StringComparison.Ordinal);
}
