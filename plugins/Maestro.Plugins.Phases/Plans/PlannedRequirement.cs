namespace Maestro.Plugins.Phases.Plans;

/// <summary>A requirement with the places of what it names, so that a mistake can be pointed at.</summary>
internal sealed record PlannedRequirement
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required Place Place { get; init; }

    /// <summary>Whether it came without an id and was numbered.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Null when nobody said.</summary>
    public string? Priority { get; init; }

    public IReadOnlyList<string> Acceptance { get; init; } = [];

    public IReadOnlyList<Mention> DependsOn { get; init; } = [];

    public IReadOnlyList<Mention> Files { get; init; } = [];

    /// <summary>Code that its front matter points at.</summary>
    public IReadOnlyList<PlannedReference> References { get; init; } = [];

    public double Confidence { get; init; } = 1;

    public string? InferredFrom { get; init; }

    public bool Confirmed { get; init; }

    public Requirement ToRequirement() => new()
    {
        Id = Id,
        Text = Text,
        Priority = Priority ?? "P1",
        Acceptance = Acceptance,
        DependsOn = [.. DependsOn.Select(m => m.Text).Distinct(StringComparer.Ordinal)],
        Files = [.. Files.Select(m => m.Text.Replace('\\', '/')).Distinct(StringComparer.Ordinal)],
        Confidence = Confidence,
        InferredFrom = InferredFrom,
        Confirmed = Confirmed,
    };
}
