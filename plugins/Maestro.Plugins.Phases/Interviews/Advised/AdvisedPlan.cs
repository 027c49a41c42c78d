namespace Maestro.Plugins.Phases.Interviews.Advised;

/// <summary>A plan as an agent drafts it.</summary>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Introduction">What is wanted and why, in a paragraph.</param>
/// <param name="Goals">What is better afterwards.</param>
/// <param name="UserStories">As a ..., I want ..., so that ...</param>
/// <param name="Requirements">What must hold.</param>
/// <param name="NonGoals">What is left out on purpose.</param>
/// <param name="TechnicalNotes">What whoever does it should know of the code.</param>
/// <param name="Risks">What may go wrong.</param>
/// <param name="OpenQuestions">What stays open.</param>
internal sealed record AdvisedPlan(
    string Title, string Introduction, IReadOnlyList<string> Goals, IReadOnlyList<string> UserStories, IReadOnlyList<AdvisedRequirement> Requirements, IReadOnlyList<string> NonGoals,
    IReadOnlyList<string> TechnicalNotes, IReadOnlyList<string> Risks, IReadOnlyList<string> OpenQuestions);
