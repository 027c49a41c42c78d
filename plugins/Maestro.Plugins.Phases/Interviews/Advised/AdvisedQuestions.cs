namespace Maestro.Plugins.Phases.Interviews.Advised;

/// <summary>What an agent would ask.</summary>
/// <param name="Questions">The questions; empty when nothing is open.</param>
internal sealed record AdvisedQuestions(IReadOnlyList<AdvisedQuestion> Questions);
