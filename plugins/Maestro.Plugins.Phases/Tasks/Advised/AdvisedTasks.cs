namespace Maestro.Plugins.Phases.Tasks.Advised;

/// <summary>How an agent cuts a plan.</summary>
/// <param name="Tasks">The tasks.</param>
internal sealed record AdvisedTasks(IReadOnlyList<AdvisedTask> Tasks);
