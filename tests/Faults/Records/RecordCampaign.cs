using System.Diagnostics;
using System.Globalization;
using Faults.Campaign;

namespace Faults.Records;

/// <summary>
/// <c>kill -9</c> after each record of a run, at every other one again while it is taken up, and then to its end: the same tree, the same steps,
/// each once, and the user's repository as it was.
/// </summary>
internal static class RecordCampaign
{
    /// <summary>The mode's name on the command line.</summary>
    internal const string Mode = "records";

    private const int Killed = 137;

    // So many records after a resume has begun the second kill comes: while it brings things back, and soon after.
    private static readonly int[] Later = [1, 2, 3, 5, 8];

    /// <summary>Carries it out.</summary>
    /// <param name="options">Of these: <c>--tasks</c>, <c>--each</c> (only so many points, spread evenly), <c>--points types</c> (only the first record of each type), <c>--from</c> (the first record to strike after), <c>--scratch</c>.</param>
    /// <param name="output">Where it tells how it fares.</param>
    /// <returns>The exit code: 1 when anything was wrong.</returns>
    internal static int Run(Options options, TextWriter output)
    {
        var folder = Path.Combine(options.Scratch, $"maestro-records-{Environment.ProcessId}");
        try
        {
            var scene = new RecordScene(folder);
            scene.Make(options.Tasks);
            var before = scene.Look();
            var (code, said) = scene.Go(killAfter: 0);
            if (code != 0)
            {
                output.WriteLine($"FAILED: undisturbed, it exited with {code}: {said}");
                return 1;
            }
            var (undisturbed, records) = (scene.Outcome(), scene.Records());
            var points = options.EachType ? scene.FirstOfEachType() : Points(records, options.Points);
            output.WriteLine($"{options.Tasks} tasks, {records} records, {undisturbed.Steps.Count} steps; {points.Count} of the records are struck after");
            return Strike(scene, before, undisturbed, [.. points.Where(p => p >= options.From)], output);
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static int Strike(RecordScene scene, string before, RecordOutcome undisturbed, List<long> points, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var (kills, failed) = (0, 0);
        foreach (var (number, point) in points.Index())
        {
            var problems = At(scene, before, undisturbed, point, number, ref kills);
            failed += problems.Count > 0 ? 1 : 0;
            foreach (var problem in problems)
                output.WriteLine($"FAILED after record {point}: {problem}");
            if ((number + 1) % 25 == 0)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number + 1} of {points.Count} after {watch.Elapsed.TotalSeconds:0} s, {failed} failed"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{points.Count} points, {kills} kills, {failed} failed; {watch.Elapsed.TotalSeconds:0} s"));
        return failed == 0 ? 0 : 1;
    }

    private static List<string> At(RecordScene scene, string before, RecordOutcome undisturbed, long point, int number, ref int kills)
    {
        scene.Reset();
        var problems = new List<string>();
        if (!Kill(scene, point, problems))
            return problems;
        kills++;
        // Near the end the second kill comes too late: then the run is over, and another Go would begin a new one.
        var (code, said) = number % 2 == 1 ? scene.Go(scene.Records() + Later[number / 2 % Later.Length]) : (Killed, "");
        if (code == Killed)
        {
            kills += number % 2;
            (code, said) = scene.Go(killAfter: 0);
        }
        if (code != 0)
            problems.Add($"taken up, it exited with {code}: {said.Trim()}");
        problems.AddRange(scene.Outcome().Differences(undisturbed));
        if (scene.Look() is var after && after != before)
            problems.Add($"the user's repository is not as it was: {Maestro.Tests.Oracle.RepositoryOracle.Difference(before, after)}");
        return problems;
    }

    private static bool Kill(RecordScene scene, long after, List<string> problems)
    {
        var (code, said) = scene.Go(after);
        if (code != Killed)
            problems.Add($"it was to be killed after record {after}, and exited with {code}: {said.Trim()}");
        return code == Killed;
    }

    // The last record is the end: after it there is nothing to take up.
    private static List<long> Points(long records, int? only)
    {
        var all = Enumerable.Range(1, (int)records - 1).Select(n => (long)n).ToList();
        return only is not { } few || few >= all.Count ? all : [.. Enumerable.Range(0, few).Select(i => all[(int)((i + 0.5) * all.Count / few)])];
    }
}
