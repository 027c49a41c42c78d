namespace FaultBench.Table;

/// <summary>What a table comes to. Faults that were not run count nowhere but in their own number.</summary>
/// <param name="Recoverable">How many can be recovered from.</param>
/// <param name="Recovered">From how many of them the run recovered.</param>
/// <param name="Unrecoverable">How many cannot.</param>
/// <param name="Honest">After how many of them everything was as it must be.</param>
/// <param name="FalseClaims">How many runs claimed what is not so.</param>
/// <param name="Excesses">How many tried more than the bounds allow.</param>
/// <param name="NotRun">How many were not run.</param>
internal sealed record Figures(int Recoverable, int Recovered, int Unrecoverable, int Honest, int FalseClaims, int Excesses, int NotRun)
{
    /// <summary>Counts the rows of a table.</summary>
    public static Figures Of(IReadOnlyList<string> rows)
    {
        var run = rows.Where(row => BenchTable.VerdictOf(row) != BenchTable.NotRun).ToList();
        var (can, cannot) = (run.Where(BenchTable.IsRecoverable).ToList(), run.Where(row => !BenchTable.IsRecoverable(row)).ToList());
        return new(can.Count, Count(can, BenchTable.Recovered), cannot.Count, Count(cannot, BenchTable.Honest),
            Count(run, BenchTable.FalseClaim), Count(run, BenchTable.TooOften), rows.Count - run.Count);
    }

    private static int Count(IReadOnlyList<string> rows, string verdict) => rows.Count(row => BenchTable.VerdictOf(row) == verdict);
}
