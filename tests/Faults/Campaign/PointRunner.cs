using Faults.Kinds;
using Faults.Oracle;
using Faults.Scenes;
using Faults.Tracing;

namespace Faults.Campaign;

/// <summary>Carries out points: set the scene, strike, look, take up what was interrupted, look again.</summary>
/// <param name="folder">Where scenes are set.</param>
internal sealed class PointRunner(string folder)
{
    private readonly Dictionary<string, (Scene Scene, Expectation Expected)> _scenes = [];

    /// <summary>Every operation of an undisturbed course.</summary>
    internal IReadOnlyList<Operation> Course(string operation)
    {
        var scene = Of(operation).Scene;
        scene.Reset();
        var trace = VictimProcess.Watched(scene, new Nothing());
        return trace.ExitCode == 0 ? trace.Operations : throw new InvalidOperationException($"{operation}, watched, exited with {trace.ExitCode}: {trace.Said}");
    }

    /// <summary>Carries out one.</summary>
    internal PointResult Run(Point point)
    {
        var (scene, expected) = Of(point.Operation);
        scene.Reset();
        var traces = new List<Trace>();
        var problems = new List<string>();
        foreach (var watcher in Blows(point))
        {
            traces.Add(VictimProcess.Watched(scene, watcher));
            problems.AddRange(EndingOracle.Problems(traces[^1], IsKill(point.Kind)));
            problems.AddRange(SceneOracle.Problems(scene, expected, traces, whole: false));
            if (problems.Count > 0 || traces[^1].Struck is null)
                break;
        }
        var struck = traces.Select(trace => trace.Struck?.ToString()).OfType<string>().ToList();
        var (code, said) = (traces[^1].ExitCode, traces[^1].Said);
        if (problems.Count == 0 && struck.Count > 0 && traces.Exists(Changed))
            problems.AddRange(TakeUp(scene, expected, traces));
        return new(struck, code, said, problems);
    }

    private static IEnumerable<string> TakeUp(Scene scene, Expectation expected, List<Trace> traces)
    {
        traces.Add(VictimProcess.Unwatched(scene));
        return traces[^1].ExitCode != 0
            ? [$"taken up, it exited with {traces[^1].ExitCode} and said: {traces[^1].Said.Trim()}"]
            : SceneOracle.Problems(scene, expected, traces, whole: true).Select(problem => $"taken up: {problem}");
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

    private (Scene Scene, Expectation Expected) Of(string operation)
    {
        if (_scenes.TryGetValue(operation, out var known))
            return known;
        var scene = Scene.Make(Path.Combine(folder, operation), operation);
        return _scenes[operation] = (scene, Expectation.Of(scene));
    }
}
