using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Rounds;

/// <summary>Says what follows from a look at the result: it is good enough, it goes back, or what was done to mend it is taken back.</summary>
internal static class RoundJudge
{
    public static RoundOutcome Judge(ReviewResult? earlier, Look look, IReadOnlyList<GateReport> gates, CriticsOptions options)
    {
        var worse = earlier is null ? [] : Worsening.Of(earlier, look.Findings, gates);
        // What is taken back mended nothing.
        IReadOnlyList<ReviewFinding> all = [.. look.Findings.Concat(worse.Count > 0 ? [] : MendedSecrets.Of(earlier, look.Findings)).OrderByDescending(finding => finding.Severity)];
        var round = new ReviewRound((earlier?.Rounds.Count ?? 0) + 1, look.Commit, ReviewScore.Of(all), worse.Count > 0, worse.Count > 0 ? worse[0].Message : "")
        {
            Findings = ReviewScore.Counts(all),
        };
        IReadOnlyList<ReviewRound> rounds = [.. earlier?.Rounds ?? [], round];
        var result = worse.Count > 0 ? earlier! with { Rounds = rounds } : new ReviewResult
        {
            Findings = all,
            Coverage = look.Coverage,
            Score = round.Score,
            Target = options.Target,
            Rounds = rounds,
            Gates = gates.Count > 0 ? gates : earlier?.Gates ?? [],
            Rules = all.Select(finding => finding.Rule).Distinct().ToDictionary(id => id, id => ReviewRules.All.First(rule => rule.Id == id).Says),
            Notes = look.Notes,
        };
        var back = GoesBack(result.Findings, options);
        if (back.Count == 0)
            return new(PhaseResult.Done(result), Line(round, options));
        var end = Progress.End(rounds, options);
        var failure = new Failure
        {
            Kind = FailureKind.Review,
            Message = $"the score is {result.Score} of 100 and {options.Target} is asked for, with {back.Count} finding(s) to mend; first: {Place(back[0])}{back[0].Message}{(end is null ? "" : $" It is not sent back again: {end}.")}",
            Findings = [.. back.Select(finding => new GateFinding(finding.Message, finding.Rule, finding.File, finding.Line)), .. worse],
            Final = end is not null,
        };
        return new(worse.Count > 0 ? PhaseResult.Worse(failure, result) : PhaseResult.Failed(failure, result), Line(round, options));
    }

    // What no change of the files mends is said, and the verdict holds it against the run by itself.
    private static IReadOnlyList<ReviewFinding> GoesBack(IReadOnlyList<ReviewFinding> findings, CriticsOptions options)
    {
        var mendable = findings.Where(finding => finding.Severity > Severity.Info && ReviewRules.IsMendable(finding)).ToList();
        return mendable.Exists(finding => finding.Severity >= Severity.High)
            ? [.. mendable.Where(finding => finding.Severity >= Severity.High)]
            : ReviewScore.Of(mendable) < options.Target ? mendable : [];
    }

    private static string Line(ReviewRound round, CriticsOptions options) =>
        $"review round {round.Number}: {round.Score} of 100, {options.Target} is asked for; {(round.Findings.Count == 0 ? "no findings" : string.Join(", ", round.Findings.Select(f => $"{f.Value} {f.Key}")))}{(round.Undone ? $"; {round.Why}" : "")}";

    private static string Place(ReviewFinding finding) => finding.File is null ? "" : finding.Line > 0 ? $"{finding.File}:{finding.Line}: " : $"{finding.File}: ";
}
