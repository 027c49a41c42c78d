using FaultBench.Running;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace FaultBench.Oracle;

/// <summary>What a run did about its failures, counted from its journal.</summary>
/// <param name="Rungs">What acted, each once, in order.</param>
/// <param name="Excesses">Where more was tried than the bounds allow.</param>
internal sealed record Acted(IReadOnlyList<string> Rungs, IReadOnlyList<string> Excesses)
{
    /// <summary>Counts it.</summary>
    public static Acted Of(Ran ran, RunMemory memory)
    {
        var rungs = new List<string>();
        var latest = new Dictionary<string, string>();
        var counts = new Dictionary<(string Place, string What), int>();
        foreach (var record in ran.Records)
            switch (record.Type)
            {
                case RunRecords.Stuck:
                    rungs.Add("asked once more");
                    break;
                case RunRecords.Failure:
                    latest[Place(record.Key, "/failure/")] = record.Body.Read<FailureEvent>().Failure.Fingerprint;
                    break;
                case RunRecords.FailureClosed:
                    rungs.AddRange(record.Body.Read<FailureClosed>().Tried.Where(tried => tried.Strategy == "other-agent").Select(tried => tried.Strategy));
                    break;
                case "gate.completed" when memory.Results.Of<GateReport>(CompletedRecord.Of(record.Body)) is var report && IsFlaky(report):
                    rungs.Add("test again");
                    break;
                case "agent.started":
                    Count(counts, Place(record.Key, "/attempt/"), "attempts");
                    break;
                case "recovery.completed" when memory.Results.Of<RecoveryWork>(CompletedRecord.Of(record.Body)) is { Acted: true } work:
                    var place = Place(record.Key, "/recovery/").Split('#')[0];
                    rungs.Add(work.Attempt.Strategy);
                    Count(counts, place, $"rung {work.Attempt.Strategy}");
                    Count(counts, place, $"failure {latest[place]}");
                    Count(counts, "run", "recoveries");
                    break;
            }
        return new([.. rungs.Distinct()], [.. counts.Where(count => count.Value > Most(ran.Fault, count.Key.What)).Select(count => $"{count.Key.Place}: {count.Value} {count.Key.What}, at most {Most(ran.Fault, count.Key.What)}")]);
    }

    private static int Most(Fault fault, string what) => what.Split(' ')[0] switch
    {
        "rung" => Running.Rungs.Each,
        "failure" => Running.Rungs.PerFailure,
        "recoveries" => Running.Rungs.PerRun,
        // The first, and one by each rung each time it may act; where an agent cannot work, by each other one as well.
        _ => (1 + (Running.Rungs.Each * fault.Ladder.Split(',').Length)) * fault.Agents.Split("use:").Length,
    };

    private static void Count(Dictionary<(string, string), int> counts, string place, string what) => counts[(place, what)] = counts.GetValueOrDefault((place, what)) + 1;

    private static string Place(string key, string before) => key.IndexOf(before, StringComparison.Ordinal) is > 0 and var at ? key[..at] : key;

    // As it is on record: what it settles is told of the report before it, anew each time somebody asks.
    private static bool IsFlaky(GateReport report) => report is { Only.Count: > 0, Verdict: GateVerdict.Passed };
}
