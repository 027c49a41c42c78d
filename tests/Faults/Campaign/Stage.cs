using Faults.Kinds;
using Faults.Oracle;
using Faults.Scenes;

namespace Faults.Campaign;

/// <summary>A scene with what must be so in it, and a victim that is not killed.</summary>
internal sealed class Stage : IDisposable
{
    private VictimProcess? _victim;

    internal Stage(Scene scene)
    {
        Scene = scene;
        Expected = Expectation.Of(scene, Living());
    }

    internal Scene Scene { get; }

    internal Expectation Expected { get; }

    /// <summary>The victim; another one when it died.</summary>
    internal VictimProcess Living()
    {
        if (_victim is { Lives: false })
            _victim.Dispose();
        return _victim is { Lives: true } ? _victim : _victim = VictimProcess.Start(Scene);
    }

    /// <summary>Has the interrupted run brought to its end.</summary>
    /// <returns>What was wrong with that.</returns>
    internal IEnumerable<string> Resume()
    {
        if (Living().Do(Scene.Deliver, new Nothing()) is { ExitCode: not 0 } trace)
            yield return $"the run that was interrupted cannot be taken up: {trace.ExitCode}: {trace.Said.Trim()}";
    }

    /// <inheritdoc/>
    public void Dispose() => _victim?.Dispose();
}
