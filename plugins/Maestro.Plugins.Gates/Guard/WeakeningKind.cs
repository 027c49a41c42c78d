namespace Maestro.Plugins.Gates.Guard;

/// <summary>How a change weakens what proves the work.</summary>
internal enum WeakeningKind
{
    /// <summary>A test, or a row of one, is gone.</summary>
    TestDeleted,

    /// <summary>A test is there and does not run.</summary>
    TestSkipped,

    /// <summary>A test runs and asserts nothing any more.</summary>
    TestEmptied,

    /// <summary>A test asserts less than it did.</summary>
    AssertionRemoved,

    /// <summary>A test asserts as much, and takes more for right.</summary>
    AssertionLoosened,

    /// <summary>A compiler, an analyzer or a linter is told to let more pass.</summary>
    RuleRelaxed,

    /// <summary>A gate, a step of CI or a threshold is not what it was.</summary>
    GateRelaxed,
}
