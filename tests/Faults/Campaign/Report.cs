using System.Diagnostics;
using System.Globalization;

namespace Faults.Campaign;

/// <summary>Says how a campaign fares, and what it came to.</summary>
internal sealed class Report(TextWriter output, int planned)
{
    private readonly Dictionary<string, (int Points, int Missed, int Failed, int Named)> _kinds = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private int _done;
    private int _died;

    /// <summary>Points at which something was wrong, and workers that are gone.</summary>
    internal int Failed => _died + _kinds.Values.Sum(kind => kind.Failed);

    private int Points => _kinds.Values.Sum(kind => kind.Points);

    /// <summary>A point is done.</summary>
    internal void Add(Point point, PointResult result)
    {
        lock (_gate)
        {
            var (points, missed, failed, named) = _kinds.GetValueOrDefault(point.Kind);
            var kills = point.Kind == Point.Chain ? result.Struck.Count : Math.Min(1, result.Struck.Count);
            _kinds[point.Kind] = (points + kills, missed + (result.Struck.Count == 0 ? 1 : 0), failed + (result.Problems.Count > 0 ? 1 : 0), named + (result.ExitCode is not (0 or 137) ? 1 : 0));
            if (result.Problems.Count > 0)
                Failure(point, result);
            if (++_done % 50 == 0)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_done} of {planned} after {_watch.Elapsed.TotalSeconds:0} s, {Failed} failed"));
        }
    }

    /// <summary>A worker died; what it had to do is not done.</summary>
    internal void Died(WorkerDiedException why)
    {
        lock (_gate)
        {
            _died++;
            output.WriteLine($"FAILED {why.Message}");
        }
    }

    /// <summary>What it came to; the last line says it all.</summary>
    internal void End(int seed)
    {
        foreach (var (kind, (points, missed, failed, named)) in _kinds)
            output.WriteLine($"{kind,-9} {points,5} points, {failed} failed, {named} ended with a named error{(missed > 0 ? $", {missed} not reached" : "")}");
        var kills = _kinds.Where(kind => kind.Key is "kill" or "torn" or "kill-git" or Point.Chain).Sum(kind => kind.Value.Points);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Points} points, {kills} of them kills, {Failed} failed; seed {seed}, {_watch.Elapsed.TotalSeconds:0} s"));
    }

    /// <summary>Shows one that failed, and how to see it again.</summary>
    private void Failure(Point point, PointResult result)
    {
        output.WriteLine($"FAILED {point}  at {string.Join(", then ", result.Struck)}");
        foreach (var problem in result.Problems)
            output.WriteLine($"       {problem.ReplaceLineEndings(" | ")}");
    }
}
