using Faults.Scenes;
using Faults.Tracing;
using Maestro.Runtime.Retention;

namespace Faults.Oracle;

/// <summary>Everything that must hold of what is left, by a process that had no part in it.</summary>
internal static class SceneOracle
{
    /// <summary>What is wrong.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="expected">What must be so.</param>
    /// <param name="traces">The processes there were, in order; the last one's success is held to its word.</param>
    /// <param name="whole">Whether the last one was not disturbed.</param>
    internal static IEnumerable<string> Problems(Scene scene, Expectation expected, IReadOnlyList<Trace> traces, bool whole)
    {
        var done = traces[^1].ExitCode == 0;
        var journal = JournalOracle.Problems(scene, Latest(traces), whole || done).ToList();
        journal.AddRange(UserOracle.Problems(scene, expected, traces));
        if (journal.Count > 0)
            return journal;
        var problems = CheckpointOracle.Problems(scene, expected).ToList();
        // Where git was struck when it was asked, a run stays that could go, and that is said.
        var stays = scene.Operation == Scene.Collect && traces[^1].Said.Contains(RetentionRules.CannotTell, StringComparison.Ordinal);
        if (done && !stays && !scene.Worked.Select(FolderListing.Of).Contains(expected.Outcome))
            problems.Add($"it said that it was done, but the folder differs: {FolderListing.Difference(expected.Outcome, FolderListing.Of(scene.Worked[0]))}");
        if (done && CheckpointOracle.Committed(scene).Count == expected.Known && scene.Operation is Scene.Checkpoint or Scene.Rollback)
            problems.Add("it said that it was done, but no checkpoint was added");
        return problems;
    }

    private static Dictionary<string, byte[]> Latest(IReadOnlyList<Trace> traces)
    {
        var latest = new Dictionary<string, byte[]>();
        foreach (var trace in traces)
            foreach (var (segment, bytes) in trace.Promised)
                latest[segment] = bytes;
        return latest;
    }
}
