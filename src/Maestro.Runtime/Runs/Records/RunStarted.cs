namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>run.started</c>: everything a resume needs.</summary>
/// <param name="Tool">The tool's version.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Configuration">The configuration's text as it was, overlays merged.</param>
/// <param name="ConfigurationName">How messages name it.</param>
/// <param name="Repository">The repository's root.</param>
/// <param name="BaseCommit">The commit the run starts from.</param>
/// <param name="Branch">The branch that was checked out, or null.</param>
/// <param name="Format">What the run's records and keys mean; 0 for runs from before that was written down.</param>
/// <param name="Prompts">The repository's own prompts as they were, file name to text; null where it had none.</param>
internal sealed record RunStarted(
    string Tool, RunRequest Request, string Configuration, string ConfigurationName, string Repository, string BaseCommit, string? Branch, int Format = 0,
    IReadOnlyDictionary<string, string>? Prompts = null)
{
    /// <summary>How programs are held; null for runs from before that was written down.</summary>
    public RunContainment? Contained { get; init; }

    /// <summary>
    /// The format this version writes and can carry on. It changes when a run begun before could not be carried on after; any format can be
    /// read by log, report and why.
    /// </summary>
    public const int Present = 1;
}
