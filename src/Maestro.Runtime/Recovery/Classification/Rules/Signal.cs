namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>What a line tells. The earlier one outweighs the later where an output holds several.</summary>
internal enum Signal
{
    /// <summary>The tool itself ran out of memory or disk.</summary>
    Exhaustion,

    /// <summary>Two changes of one place.</summary>
    Conflict,

    /// <summary>A compiler refuses the code.</summary>
    Compiler,

    /// <summary>A runner names or counts failed tests.</summary>
    Tests,

    /// <summary>Something is missing on the machine, or not allowed.</summary>
    Machine,

    /// <summary>Somebody else was busy or not to be reached.</summary>
    Passing,

    /// <summary>A package that the code asks for does not exist, or not so.</summary>
    Package,

    /// <summary>A formatter, linter or analyzer has findings.</summary>
    Style,

    /// <summary>A test run ended badly, and nothing more is said.</summary>
    Untested,

    /// <summary>A build ended badly, and nothing more is said.</summary>
    Unbuilt,
}
