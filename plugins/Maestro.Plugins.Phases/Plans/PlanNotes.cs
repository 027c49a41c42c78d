namespace Maestro.Plugins.Phases.Plans;

/// <summary>A section of a plan that is for people alone: nothing is read from it.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">Its items.</param>
internal sealed record PlanNotes(string Heading, IReadOnlyList<string> Lines)
{
    public const string Goals = "Goals", UserStories = "User stories", NonGoals = "Non-goals", TechnicalNotes = "Technical notes", Risks = "Risks", OpenQuestions = "Open questions";
}
