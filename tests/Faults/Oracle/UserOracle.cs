using System.Text.RegularExpressions;
using Faults.Scenes;
using Faults.Tracing;
using Maestro.Tests.Oracle;

namespace Faults.Oracle;

/// <summary>The user's repository is as it was, but for what is delivered; of that each file is as it was or as it shall be, and in the end all of it is there.</summary>
internal static partial class UserOracle
{
    /// <summary>What is wrong.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="expected">What must be so.</param>
    /// <param name="traces">The processes there were, in order.</param>
    internal static IEnumerable<string> Problems(Scene scene, Expectation expected, IReadOnlyList<Trace> traces)
    {
        var now = RepositoryOracle.Look(scene.Repository);
        var (before, after) = (expected.Repository.Split('\n'), expected.Delivered.Split('\n'));
        // What is being prepared lies beside its place, under a name that is nobody's.
        var there = now.Split('\n').Where(line => !Prepared().IsMatch(line)).ToArray();
        if (there.Except(before).Except(after).Any() || before.Intersect(after).Except(there).Any())
            yield return $"the user's repository is not as it was: {FolderListing.Difference(expected.Repository, now)}";
        if (traces[^1].ExitCode != 0)
            yield break;
        if (now != expected.Delivered)
            yield return $"it said that it was done, but the user's repository differs: {FolderListing.Difference(expected.Delivered, now)}";
        // A ref of ours that could not be taken away is told of.
        if (FolderListing.FilesOf(scene.Refs) is var refs && refs != expected.Refs && !traces.Any(trace => trace.Said.Contains("stays in your repository", StringComparison.Ordinal)))
            yield return $"it said that it was done, but the refs differ: {FolderListing.Difference(expected.Refs, refs)}";
    }

    [GeneratedRegex(@"\.maestro-[0-9]+-[0-9]+-[0-9a-f]{4}-[0-9]+")]
    private static partial Regex Prepared();
}
