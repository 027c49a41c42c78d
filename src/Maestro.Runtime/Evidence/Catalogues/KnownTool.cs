namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>A tool by what shows it.</summary>
/// <param name="Sign">A package's name in lower case, where it ends in a star its beginning; or a file's name.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">As its people call it.</param>
internal sealed record KnownTool(string Sign, ToolKind Kind, string Name)
{
    /// <summary>Whether a name, in lower case, is the sign.</summary>
    public bool Is(string name) => Sign[^1] == '*' ? name.StartsWith(Sign[..^1], StringComparison.Ordinal) : name == Sign;
}
