namespace Maestro.Plugins.Phases.Interviews.Advised;

/// <summary>A requirement as an agent drafts it.</summary>
/// <param name="Id">FR-1, FR-2 and so on.</param>
/// <param name="Text">What must hold, in a sentence.</param>
/// <param name="Priority">P0 (must), P1 (should) or P2 (could).</param>
/// <param name="Acceptance">How one sees that it holds: given, when, then.</param>
/// <param name="DependsOn">Ids of requirements that must be met first.</param>
/// <param name="Files">Paths it will change, as far as they are known.</param>
/// <param name="Confidence">How sure it is that the developer wants this, 0 to 1.</param>
/// <param name="Said">The words of the request that ask for it, as they stand there; null where none do.</param>
/// <param name="InferredFrom">What it was inferred from; null where the request says it.</param>
internal sealed record AdvisedRequirement(
    string Id, string Text, string Priority, IReadOnlyList<string> Acceptance, IReadOnlyList<string> DependsOn, IReadOnlyList<string> Files, double Confidence, string? Said, string? InferredFrom);
