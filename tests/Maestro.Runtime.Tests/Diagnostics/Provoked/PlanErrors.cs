using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What can be wrong with what is asked for.</summary>
internal static class PlanErrors
{
    private const string Header = "# A plan\n\n## Requirements\n\n| ID | Requirement | Depends on | Files |\n|---|---|---|---|\n";

    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE235", Planned(Header + "| R1 | The page shows the price of a basket | | |\n| R2 | The page must not show the price of a basket | | |\n")),
        new("MAE240", Planned("# A plan\n\nNothing in it.\n")),
        new("MAE241", Planned(Header + "| R1 | One | R3 | |\n| R2 | Two | R1 | |\n| R3 | Three | R2 | |\n")),
        new("MAE242", Planned(Header + "| R1 | One | R9 | |\n")),
        new("MAE243", Planned("---\nfeature: [x\n---\n" + Header + "| R1 | One | | |\n")),
        new("MAE244", Planned(Header + "| R1 | One | | |\n| R1 | Two | | |\n")),
        new("MAE245", scratch => scratch.Commit().Maestro("run", "--agent", "true")),
        new("MAE246", scratch => scratch.Write("graph.stg", "2\n0 0 0\n1 20 1 9\n").Commit().Maestro("decide", "task-ordering", "--stg", "graph.stg")),
        new("MAE247", Planned(Header + "| R1 | Make it fast | | |\n")),
        new("MAE248", Planned("# A plan\n\n## Requirements\n\n- Do it\n")),
        new("MAE249", Planned(Header + "| R1 | Do it | | |\n")),
    ];

    private static Func<Scratch, ToolResult> Planned(string plan) => scratch =>
        scratch.Write("plan.md", plan).Commit().Maestro("plan", "--plan", "plan.md", "--check");
}
