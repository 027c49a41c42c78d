namespace Maestro;

/// <summary>How one test ended.</summary>
public enum TestOutcome
{
    /// <summary>It passed.</summary>
    Passed,

    /// <summary>It failed, or the runner failed in it.</summary>
    Failed,

    /// <summary>It was not run, by the author's or the runner's choice.</summary>
    Skipped,

    /// <summary>It took longer than a test may. Counted among the failed in <see cref="TestCounts"/>.</summary>
    TimedOut,

    /// <summary><see cref="GateContext.Only"/> asked for it, and no result tells of it. In no count.</summary>
    NotFound,
}
