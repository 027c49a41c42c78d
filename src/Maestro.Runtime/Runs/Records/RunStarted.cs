namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>run.started</c>: everything a resume needs.</summary>
/// <param name="Tool">The tool's version.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Configuration">The configuration's text as it was, overlays merged.</param>
/// <param name="ConfigurationName">How messages name it.</param>
/// <param name="Repository">The repository's root.</param>
/// <param name="BaseCommit">The commit the run starts from.</param>
/// <param name="Branch">The branch that was checked out, or null.</param>
internal sealed record RunStarted(
    string Tool, RunRequest Request, string Configuration, string ConfigurationName, string Repository, string BaseCommit, string? Branch);
