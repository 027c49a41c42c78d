namespace Maestro.Plugins.Phases.Plans;

/// <summary>A plan as read from a file or from what was typed, right or wrong.</summary>
internal sealed record Prd
{
    public required string Title { get; init; }

    public string Introduction { get; init; } = "";

    public IReadOnlyList<PlannedRequirement> Requirements { get; init; } = [];

    /// <summary>Questions that were answered when the plan was made.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Code that it points at.</summary>
    public IReadOnlyList<PlannedReference> References { get; init; } = [];

    /// <summary>Sections for people alone.</summary>
    public IReadOnlyList<PlanNotes> Notes { get; init; } = [];

    /// <summary>What kept parts of it from being read.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    public string Slug => Plans.Slug.Of(Title);

    /// <summary>What later phases have of it.</summary>
    public WorkPlan ToWorkPlan() => new()
    {
        Title = Title,
        Slug = Slug,
        Introduction = Introduction,
        Requirements = [.. Requirements.Select(r => r.ToRequirement())],
        Answers = Answers,
        References = [.. References.Select(reference => reference.ToReference())],
    };
}
