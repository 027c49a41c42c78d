namespace Maestro;

/// <summary>What kept a gate from judging, or from judging all it was asked to. Tells apart what <see cref="GateVerdict.CouldNotRun"/> alone does not.</summary>
public enum GateObstacle
{
    /// <summary>Nothing did.</summary>
    None,

    /// <summary>A program that the gate's command needs is not there, or may not be run.</summary>
    MissingTool,

    /// <summary>The runner found no test to run, or not every test that <see cref="GateContext.Only"/> asks for.</summary>
    NoTests,

    /// <summary>The command ran longer, or was silent longer, than it may, and was stopped.</summary>
    TimedOut,

    /// <summary>The command ended, and the results it was to write are not there or cannot be read.</summary>
    NoResults,

    /// <summary>Something outside of this machine did not answer: a package feed, a database of advisories.</summary>
    Unreachable,

    /// <summary>The gate's definition makes no sense: no command, an unknown format.</summary>
    Misconfigured,

    /// <summary>The gate itself failed: it threw, hung past its time-box or broke its contract. Said by the runtime.</summary>
    Broken,
}
