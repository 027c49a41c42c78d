namespace Maestro.Tool.Commands.Why;

/// <summary>Where lines came from, as far back as it can be told.</summary>
/// <param name="Commit">The commit that put them there.</param>
/// <param name="Subject">Its first line.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Date">When, in ISO 8601.</param>
/// <param name="Path">What the file was called in it.</param>
/// <param name="Lines">Numbers of the lines, as the file is now.</param>
/// <param name="Run">The run that delivered it; null when none did.</param>
/// <param name="Task">The task; null when a phase wrote it, or no run.</param>
/// <param name="Phase">The phase; null when it was a task, or no run.</param>
internal sealed record Origin(
    string Commit, string Subject, string Author, string Date, string Path, IReadOnlyList<int> Lines, string? Run, string? Task, string? Phase)
{
    /// <summary>Why no more is known; null when nothing is missing.</summary>
    public string? Missing { get; init; }

    /// <summary>What the run's journal tells of the task or phase; null when there is none.</summary>
    public Story? Story { get; init; }
}
