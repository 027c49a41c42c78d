using System.Globalization;
using Maestro.Plugins.Decisions.Assisted;
using Maestro.Plugins.Decisions.Scoring;

namespace Maestro.Plugins.Decisions;

/// <summary>Has an agent find the options and give them points by criterion; weighs them itself. A drop-in for any kind that is a choice.</summary>
[Extension("assisted", Summary = "Has an agent give the options points by criterion, and weighs them: late, malformed or silly answers go to the fallback.")]
public sealed class AssistedStrategy(IAdvisor advisor) : IDecisionStrategy
{
    /// <inheritdoc/>
    public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // An order of hundreds of tasks is arithmetic, and no matter of opinion.
        if (request.Kind == DecisionKinds.TaskOrdering)
            return null;
        var weighing = KindCriteria.Of(request.Kind);
        var check = new AnswerCheck(request, weighing);
        var advice = await advisor.AskAsync<AssistedAnswer>(new(request.Kind, AssistedQuestion.Of(request, weighing)), check.Problem, cancellationToken);
        return advice.Answer is { } answer ? Decide(request, answer, weighing, advice.Repairs) : null;
    }

    private static Decision Decide(DecisionRequest request, AssistedAnswer answer, Weighing weighing, int repairs)
    {
        var ranked = weighing.Rank(answer.Options.Select(option => new DecisionOption { Id = option.Id, Title = option.Title, Scores = option.Scores }));
        var (best, second) = (ranked[0], ranked.ElementAtOrDefault(1));
        var reason = answer.Options.First(option => option.Id == best.Id).Reason;
        return new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. ranked, .. request.Options.Where(option => ranked.All(scored => scored.Id != option.Id))],
            Choice = best.Id,
            Rationale = second is null
                ? $"{best.Title} is the only option that was found: {reason}"
                : string.Create(CultureInfo.InvariantCulture, $"{best.Title} has {best.Total:0.00} points, next is {second.Title} with {second.Total:0.00}. The agent says: {reason}"),
            // Points of a model are opinions; they are never as sure as what was counted.
            Confidence = Math.Round(Math.Min(.8, Margin.Confidence(best.Total, second?.Total)), 3),
            Evidence = [$"points by an agent, asked again {repairs} time(s)", .. answer.Options.Select(option => $"{option.Id}: {option.Reason}")],
            Facts = request.Facts,
        };
    }
}
