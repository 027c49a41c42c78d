using Maestro.Plugins.Decisions.Limits;

namespace Maestro.Plugins.Decisions;

/// <summary>Near a limit: goes on while what is left of the work is expected to fit in what is left of every limit.</summary>
/// <remarks>
/// Work is what the unfinished tasks take by their estimates, times what finished tasks took by theirs (of this run; of earlier ones while none has
/// finished), and no shorter than the longest chain of tasks that wait for one another. Tokens, calls and money are taken to go with work done, at this run's rate.
/// </remarks>
[Extension("forecast", Summary = "Goes on while what is left of the work fits in what is left of the limits.")]
public sealed class ForecastStrategy(IPastRuns past) : IDecisionStrategy
{
    private const string GoOn = "go-on";
    private const string Stop = "stop";

    /// <inheritdoc/>
    public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Kind != DecisionKinds.Limits || !request.Options.Any(o => o.Id == GoOn) || !request.Options.Any(o => o.Id == Stop))
            return null;

        var need = Need.Of(request, await past.ReadAsync(cancellationToken));
        var scarcest = Allowance.Of(request.Facts, need).MinBy(allowance => allowance.Minutes);
        var fits = scarcest is null || need.WallMinutes <= scarcest.Minutes;
        var coverage = scarcest is null || need.WallMinutes <= 0 ? 1 : Math.Min(1, scarcest.Minutes / need.WallMinutes);
        return new Decision
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. request.Options.Select(o => Scored(o, o.Id == GoOn ? coverage : 1 - coverage, fits == (o.Id == GoOn)))],
            Choice = fits ? GoOn : Stop,
            Rationale = Rationale(fits, need, scarcest, request.Tasks.Count),
            Confidence = need.Pace.Confidence,
            Evidence = [.. request.Tasks.Select(t => $"{t.Id}: estimated at {t.EstimateMinutes:0.#} min").Take(20), need.Pace.Evidence],
            Facts = request.Facts,
        };
    }

    private static DecisionOption Scored(DecisionOption option, double coverage, bool chosen) =>
        option with { Scores = new Dictionary<string, double> { ["coverage"] = Math.Round(coverage, 4) }, Total = chosen ? 1 : 0 };

    private static string Rationale(bool fits, Need need, Allowance? scarcest, int tasks) =>
        $"{(fits ? "Go on" : "Stop")}: {tasks} unfinished task(s) need about {need.WallMinutes:0.#} min (estimates x {need.Pace.Ratio:0.##}), and "
        + (scarcest is null ? "no limit tells how much is left." : $"{scarcest.Name} leaves {scarcest.Minutes:0.#} min.");
}
