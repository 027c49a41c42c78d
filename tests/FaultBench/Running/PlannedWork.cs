namespace FaultBench.Running;

/// <summary>A task of the plan.</summary>
/// <param name="Text">What is asked for.</param>
/// <param name="Files">The files it is to change.</param>
/// <param name="Mark">Words that stand in the first of them when it was done; none where that file must be gone.</param>
/// <param name="After">The number of the task it depends on; 0 for none.</param>
internal sealed record PlannedWork(string Text, string Files, string Mark, int After = 0)
{
    /// <summary>Where the mark stands.</summary>
    public string At { get; init; } = Files.Split(',')[0].Trim();

    /// <summary>Whether it is done in a folder.</summary>
    public bool IsDoneIn(string folder)
    {
        var file = Path.Combine(folder, At);
        return Mark.Length == 0 ? !File.Exists(file) : File.Exists(file) && File.ReadAllText(file).Contains(Mark, StringComparison.Ordinal);
    }
}
