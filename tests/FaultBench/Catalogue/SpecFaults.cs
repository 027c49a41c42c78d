using FaultBench.Repositories;
using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>Plans that cannot be carried out as they are.</summary>
internal static class SpecFaults
{
    private const string Table = "# Shop\n\n## Requirements\n\n| ID | Requirement | Depends on | Files |\n|---|---|---|---|\n";

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("specification",
    [
        Fault("requirements that wait for each other", new("R1")) with { Plan = $"{Table}| R1 | One | R2 | a.md |\n| R2 | Two | R1 | b.md |\n", Plays = [], Ends = [RunState.Failed] },
        Fault("requirement that depends on one that is not there", new("R9")) with { Plan = $"{Table}| R1 | One | R9 | a.md |\n| R2 | Two | | b.md |\n", Plays = [], Ends = [RunState.Failed] },
        Contradiction("requirements that contradict each other") with { Ends = [RunState.Partial], Kept = ["T1"] },
        Contradiction("requirements that contradict each other, and a person may be asked") with { Ladder = "retry, escalate", Ends = [RunState.NeedsHuman] },
    ]);

    // What the second asks for, the test of the first forbids.
    private static Fault Contradiction(string name) => Fault(name, Sight.Of(FailureKind.Test, "TenPercent"), Done(1)) with
    {
        Work = [DiscountWork.Plan[0], new("Give no rounding and no discount whatever is asked for", $"{Code}", "=> price;", 1)],
        TaskGates = "test",
        Plays = [Done(1), new("T2", 1, (Code, Of("price")))],
    };

}
