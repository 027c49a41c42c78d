namespace Maestro;

/// <summary>What is to be achieved: the PRD in a form that programs can read. Yielded by planning.</summary>
public sealed record WorkPlan : Artifact
{
    /// <summary>The feature's name, as a title.</summary>
    public required string Title { get; init; }

    /// <summary>Kebab-case name; the delivered branch is <c>maestro/&lt;slug&gt;</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is about, in a paragraph.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>
    /// What is to be done. Empty where a planner looked and found nothing to do: then no task is needed, no gate is asked of what nobody changed, and the
    /// run succeeds without delivering anything.
    /// </summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>What was asked of the human, and what they said or what was assumed for them.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Code that it points at.</summary>
    public IReadOnlyList<CodeReference> References { get; init; } = [];

    /// <summary>The plan as people read it: Markdown with YAML front matter.</summary>
    public string Markdown { get; init; } = "";

    /// <summary>Where the plan lies in the repository, relative, with forward slashes; null when it is not kept there.</summary>
    public string? Path { get; init; }
}
