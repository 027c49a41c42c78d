using Faults.Kinds;
using Faults.Oracle;
using Faults.Scenes;
using Faults.Tracing;

namespace Faults.Campaign;

/// <summary>Carries out points: set the scene, strike, look, take up what was interrupted, look again.</summary>
/// <param name="folder">Where scenes are set.</param>
internal sealed class PointRunner(string folder) : IDisposable
{
    private readonly Dictionary<string, Stage> _stages = [];

    /// <summary>Every operation of an undisturbed course.</summary>
    internal IReadOnlyList<Operation> Course(string operation)
    {
        var stage = Of(operation);
        stage.Scene.Reset();
        return stage.Living().Succeed(operation).Operations;
    }

    /// <summary>Carries out one.</summary>
    internal PointResult Run(Point point)
    {
        var stage = Of(point.Operation);
        stage.Scene.Reset();
        var traces = new List<Trace>();
        var problems = new List<string>();
        foreach (var watcher in Blows(point))
        {
            traces.Add(Strike(stage, point, watcher));
            problems.AddRange(EndingOracle.Problems(traces[^1], IsKill(point.Kind)));
            problems.AddRange(DurabilityOracle.Problems(traces[^1]));
            problems.AddRange(SceneOracle.Problems(stage.Scene, stage.Expected, traces, whole: false));
            if (problems.Count > 0 || traces[^1].Struck is null)
                break;
        }
        var struck = traces.Select(trace => trace.Struck?.ToString()).OfType<string>().ToList();
        var (code, said) = (traces[^1].ExitCode, traces[^1].Said);
        if (problems.Count == 0 && struck.Count > 0 && traces.Exists(Changed))
            problems.AddRange(TakeUp(stage, traces));
        return new(struck, code, said, problems);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var stage in _stages.Values)
            stage.Dispose();
    }

    private static Trace Strike(Stage stage, Point point, IWatcher watcher)
    {
        if (!IsKill(point.Kind))
            return stage.Living().Do(watcher);
        using var victim = VictimProcess.Start(stage.Scene);
        return victim.Do(watcher);
    }

    private static IEnumerable<string> TakeUp(Stage stage, List<Trace> traces)
    {
        traces.Add(stage.Living().Do(new Nothing()));
        var problems = traces[^1].ExitCode != 0
            ? [$"taken up, it exited with {traces[^1].ExitCode} and said: {traces[^1].Said.Trim()}"]
            : DurabilityOracle.Problems(traces[^1]).Concat(SceneOracle.Problems(stage.Scene, stage.Expected, traces, whole: true)).Select(problem => $"taken up: {problem}");
        // What was cleaned up around it is all there for it.
        return stage.Scene.Operation == Scene.Collect ? problems.Concat(stage.Resume()) : problems;
    }

    private static IEnumerable<IWatcher> Blows(Point point)
    {
        if (point.Kind != Point.Chain)
            return [new StrikeAt(FaultKind.All.Single(kind => kind.Name == point.Kind), point.Number)];
        return Chains.Draw(new Random((point.Seed * 10_007) + point.Number));
    }

    private static bool IsKill(string kind) => kind is Point.Chain or "kill" or "torn";

    // What only read left nothing to take up.
    private static bool Changed(Trace trace) => trace.Operations.Exists(operation => (operation.Sort & (Sort.Make | Sort.Write | Sort.Remove)) != 0);

    private Stage Of(string operation) =>
        _stages.TryGetValue(operation, out var known) ? known : _stages[operation] = new(Scene.Make(Path.Combine(folder, operation), operation));
}
