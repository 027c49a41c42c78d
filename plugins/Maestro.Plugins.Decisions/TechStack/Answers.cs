namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>Decisions in which nothing can be chosen.</summary>
internal static class Answers
{
    // Sure of it: what is not known does not become known by asking a thinner strategy.
    private const double Sure = .9;

    /// <summary>That nobody can tell, and why; null where the request does not allow that.</summary>
    public static Decision? Unknown(DecisionRequest request, string why, IReadOnlyList<DecisionOption>? options = null, IReadOnlyList<string>? evidence = null) =>
        request.Options.Count > 0 && request.Options.All(option => option.Id != Decision.Unknown) ? null : new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. (options ?? request.Options).Where(option => option.Id != Decision.Unknown), new() { Id = Decision.Unknown, Title = "left open" }],
            Choice = Decision.Unknown,
            Rationale = why,
            Confidence = Sure,
            Evidence = evidence ?? [],
            Facts = request.Facts,
        };
}
