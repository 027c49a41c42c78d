using System.Globalization;
using Maestro.Runtime.LogIndex;
using Maestro.Runtime.Runs;

namespace Benchmarks.Samples;

/// <summary>Several runs in one folder, and where their logs come from.</summary>
internal static class SampleRuns
{
    /// <summary>Writes runs until there are so many records.</summary>
    /// <param name="state">The folder of all runs.</param>
    /// <param name="records">How many, all runs together; a few more are written.</param>
    /// <param name="runs">How many runs.</param>
    internal static void Write(StateDirectory state, int records, int runs)
    {
        for (var run = 0; run < runs; run++)
            SampleRun.Write(state.Run(string.Create(CultureInfo.InvariantCulture, $"2026010{run + 1}-120000-ab12")), Tasks(records / runs), run);
    }

    /// <summary>What the product's index is made from.</summary>
    internal static IReadOnlyList<LogSource> Sources(StateDirectory state) =>
        [.. RunArchive.Folders(state).Order(StringComparer.Ordinal).Select(folder => new RunDirectory(folder)).Select(run => new LogSource(run.Id, run.Journal, _ => null, run.Reviews))];

    // Ten records a task, two of a decision at every fourth, six of a failure at every tenth.
    private static int Tasks(int records) => (int)(records / 11.1);
}
