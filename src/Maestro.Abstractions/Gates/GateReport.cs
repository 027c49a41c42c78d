using System.Text.Json.Serialization;

namespace Maestro;

/// <summary>What a gate found.</summary>
public sealed record GateReport
{
    /// <summary>The gate's name in <c>maestro.yaml</c>.</summary>
    public required string Gate { get; init; }

    /// <summary>The verdict.</summary>
    public required GateVerdict Verdict { get; init; }

    /// <summary>What sort of failure it is when it did not pass.</summary>
    public FailureKind FailureKind { get; init; } = FailureKind.Build;

    /// <summary>What kept the gate from judging; never anything but <see cref="GateObstacle.None"/> in a report that passed.</summary>
    public GateObstacle Obstacle { get; init; }

    /// <summary>One line: <c>12 passed, 1 failed</c>, <c>exit code 1</c>.</summary>
    public required string Summary { get; init; }

    /// <summary>What was found, with places where they are known.</summary>
    public IReadOnlyList<GateFinding> Findings { get; init; } = [];

    /// <summary>Head and tail of the command's output.</summary>
    public string Output { get; init; } = "";

    /// <summary>The command's exit code; null when it did not run to its end.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Counted tests; null when the gate counts none.</summary>
    public TestCounts? Tests { get; init; }

    /// <summary>Every test by name, where result files tell; empty elsewhere. Bounded: of very many tests those that did not pass are kept first.</summary>
    public IReadOnlyList<TestCase> TestCases { get; init; } = [];

    /// <summary>Whether the command was narrowed to <see cref="GateContext.Only"/>; false when all tests were run, asked for or not.</summary>
    /// <remarks>A runner's filter may let more through than was asked for, such as all rows of a parametrised test.</remarks>
    public bool RanAlone { get; init; }

    /// <summary>The tests it was asked for alone; empty for all. Filled in by the runtime. A report of some tests proves nothing of a tree by itself.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Hash of the tree that was judged; filled in by the runtime.</summary>
    public string Tree { get; init; } = "";

    /// <summary>What came of running the failed tests again, alone; filled in by the runtime. Null where they were not run again.</summary>
    public TestRerun? Rerun { get; init; }

    /// <summary>How it compares with the untouched base; filled in by the runtime, which asks the gate about the base where it fails. Null where it was not asked.</summary>
    public BaselineComparison? Baseline { get; init; }

    /// <summary>Whether it can be built upon: it passed, or it is shown to fail in flaky tests alone, or in nothing in which it did not fail before the run.</summary>
    public bool Holds => Verdict == GateVerdict.Passed || Rerun is { Settles: true } || Baseline is { NotWorse: true };

    /// <summary>Those of <see cref="Findings"/> that count against the tree: not those of flaky tests, nor, where anything is new, those from before the run.</summary>
    [JsonIgnore]
    public IReadOnlyList<GateFinding> Against => Holds ? [] : Baseline is { New: { Count: > 0 } added } ? added : Rerun is { Doubt: null } rerun ? rerun.Findings : Findings;
}
