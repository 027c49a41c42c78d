namespace Maestro.Plugins.Decisions.Reading;

/// <summary>What an agent reads in a plan.</summary>
/// <param name="Category">The id of what is to be chosen; <c>none</c> where it is of no kind that was listed.</param>
/// <param name="Words">What is said of each technology that was listed.</param>
internal sealed record PlanAnswer(string Category, IReadOnlyList<PlanWord> Words);
