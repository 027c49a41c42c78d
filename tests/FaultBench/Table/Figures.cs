using FaultBench.Oracle;

namespace FaultBench.Table;

/// <summary>What the bench comes to. Faults that were not run count nowhere.</summary>
/// <param name="Recoverable">How many can be recovered from.</param>
/// <param name="Recovered">From how many of them the run recovered.</param>
/// <param name="Unrecoverable">How many cannot.</param>
/// <param name="Honest">After how many of them everything was as it must be.</param>
/// <param name="FalseClaims">How many runs claimed what is not so.</param>
/// <param name="Excesses">How many tried more than the bounds allow.</param>
/// <param name="NotRun">How many were not run, for want of their program.</param>
internal sealed record Figures(int Recoverable, int Recovered, int Unrecoverable, int Honest, int FalseClaims, int Excesses, int NotRun)
{
    /// <summary>Counts.</summary>
    public static Figures Of(IReadOnlyList<Judgement> found)
    {
        var run = found.Where(one => one.WasRun).ToList();
        var (can, cannot) = (run.Where(one => one.Fault.Recoverable).ToList(), run.Where(one => !one.Fault.Recoverable).ToList());
        return new(can.Count, can.Count(one => one.Holds), cannot.Count, cannot.Count(one => one.Holds),
            run.Count(one => one.FalseClaims.Count > 0), run.Count(one => one.Excesses.Count > 0), found.Count - run.Count);
    }
}
