namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>A path in which two commits differ, as <c>git diff-tree --raw -z</c> tells it.</summary>
/// <param name="Path">The path.</param>
/// <param name="OldMode">Its mode before; <c>000000</c> when it was not there.</param>
/// <param name="OldBlob">Its content before.</param>
/// <param name="NewMode">Its mode after.</param>
internal sealed record Difference(string Path, string OldMode, string OldBlob, string NewMode)
{
    private const string None = "000000";

    /// <summary>Whether it is new.</summary>
    public bool IsNew => OldMode == None;

    /// <summary>Whether it is gone.</summary>
    public bool IsGone => NewMode == None;

    /// <summary>Reads the output of <c>git diff-tree --raw -z --no-renames</c>.</summary>
    public static IReadOnlyList<Difference> Parse(string raw)
    {
        var parts = raw.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, parts.Length / 2).Select(i =>
        {
            var fields = parts[2 * i].TrimStart(':').Split(' ');
            return new Difference(parts[2 * i + 1], fields[0], fields[2], fields[1]);
        })];
    }

    /// <summary>Whether a file or link is of the mode it had before.</summary>
    /// <param name="state">The file or link.</param>
    /// <param name="trustModes">Whether the repository heeds the executable bit.</param>
    public bool HadModeOf(PathState state, bool trustModes) => OldMode switch
    {
        "120000" => state.Kind == PathKind.Link,
        "100755" => state.Kind == PathKind.File && (state.IsExecutable || !trustModes),
        _ => state.Kind == PathKind.File && (!state.IsExecutable || !trustModes),
    };
}
