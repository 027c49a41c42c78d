namespace Maestro;

/// <summary>What the user asked for when the run began. It never changes afterwards.</summary>
public sealed record RunRequest
{
    /// <summary>The request in the user's words; empty when a plan was given.</summary>
    public string Text { get; init; } = "";

    /// <summary>Path of a plan written earlier, as the user gave it, or null.</summary>
    public string? PlanPath { get; init; }

    /// <summary>The plan's text as it was when the run began; null when there is none.</summary>
    public string? PlanText { get; init; }

    /// <summary>Answers given beforehand, by question id.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
}
