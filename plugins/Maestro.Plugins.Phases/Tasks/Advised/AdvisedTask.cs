namespace Maestro.Plugins.Phases.Tasks.Advised;

/// <summary>A task as an agent cuts it.</summary>
/// <param name="Id">T1, T2 and so on.</param>
/// <param name="Title">What it is, in a line.</param>
/// <param name="Instructions">What is to be done, for someone who sees the repository and nothing else.</param>
/// <param name="Requirements">Ids of the requirements it serves.</param>
/// <param name="Acceptance">How one sees that it is done.</param>
/// <param name="DependsOn">Ids of tasks that must be done before.</param>
/// <param name="Files">Paths it will change, as far as they are known.</param>
/// <param name="EstimateMinutes">How long an agent will take.</param>
/// <param name="Role">code, tests or docs.</param>
/// <param name="Tags">What it asks of who does it, such as security or front-end.</param>
internal sealed record AdvisedTask(
    string Id, string Title, string Instructions, IReadOnlyList<string> Requirements, IReadOnlyList<string> Acceptance, IReadOnlyList<string> DependsOn,
    IReadOnlyList<string> Files, double EstimateMinutes, string Role, IReadOnlyList<string> Tags);
