using FaultBench.Repositories;
using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>What the machine does to agents and gates. The errors are the system's own.</summary>
internal static class MachineFaults
{
    // The first is a program that the machine does not let work.
    private const string Two = "script: { use: command, run: 'LINE' }, other: { use: scripted, script: 'SCRIPTother' }, roles: { code: { use: [script, other] } }";

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("machine",
    [
        OfAgent("disk full for one agent", "cat README.md > /dev/full"),
        OfAgent("file size limit for one agent", "ulimit -f 1; head -c 100000 /dev/zero > big.bin"),
        OfAgent("no permission for one agent", "./tool.sh"),
        // Known before anybody is asked.
        OfAgent("program missing for one agent", "imaginary-agent --print") with { Seen = new("its program 'imaginary-agent' is not found"), By = [], Otherwise = "the choice of agent" },
        OfGate("disk full for a gate", "cat README.md > /dev/full"),
        OfGate("no permission for a gate", "./tool.sh"),
        OfGate("program missing for a gate", "imaginary-linter --all") with { Seen = new("MAE230") },
        OfGate("gate that is killed from outside", "kill -9 $$"),
    ]);

    private static Fault OfAgent(string name, string line) => Fault(name, Sight.Of(FailureKind.Environment),
        Done(1) with { Agent = "other" }, StockIsMade with { Agent = "other" }) with
    {
        TaskGates = "none", EndGates = "build", Agents = Two.Replace("LINE", line, StringComparison.Ordinal), By = ["other-agent"], Files = Tool,
    };

    private static Fault OfGate(string name, string line) => Fault(name, Sight.Of(FailureKind.Environment), Done(1)) with
    {
        Gates = $"{DotNetShape.Test}\n  look: {{ run: '{line}' }}", TaskGates = "none", EndGates = "", AtTheEnd = "retry, fix, isolate, rollback", Ends = [RunState.Failed], Files = Tool,
    };

    // Written without the right to be run.
    private static Dictionary<string, string> Tool => new() { ["tool.sh"] = "#!/bin/sh\nexit 0\n", ["README.md"] = "The shop.\n" };
}
