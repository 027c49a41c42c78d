namespace Maestro.Runtime.Diagnostics;

/// <summary>A place in a text file. Line and column count from 1; 0 means unknown.</summary>
internal sealed record SourceSpot(string File, int Line, int Column)
{
    /// <summary>A file as a whole.</summary>
    public static SourceSpot Of(string file) => new(file, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => $"{File}:{Line}",
        _ => $"{File}:{Line}:{Column}",
    };
}
