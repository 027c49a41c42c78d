using FaultBench.Repositories;
using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>What is right and not as it is to be written.</summary>
internal static class StyleFaults
{
    private const string Check = "dotnet format whitespace --folder --verify-no-changes";
    private static readonly string Untidy = Right.Replace("    public static", "  public   static", StringComparison.Ordinal);
    private static readonly Sight Seen = Sight.Of(FailureKind.Style);

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("style",
    [
        Untidily("formatting, by the gate's own fixer", fix: true) with { Ladder = "fix", By = ["fix"] },
        Untidily("formatting, by the agent", fix: false) with { Ladder = "fix", By = ["fix"] },
        Untidily("formatting that validation alone sees, by the gate's own fixer", fix: true) with { TaskGates = "build", AtTheEnd = "fix, rollback", By = ["fix"] },
        Untidily("formatting that nobody mends", fix: false) with { Plays = [Attempt(1, Untidy), StockIsMade], Ends = [RunState.Partial], Kept = ["T2"] },
    ]);

    private static Fault Untidily(string name, bool fix) => Fault(name, Seen, Attempt(1, Untidy), Done(2)) with
    {
        Gates = $"{DotNetShape.Made.Gates}\n  format: {{ run: {Check}{(fix ? ", fix: dotnet format whitespace --folder" : "")} }}",
        TaskGates = "format",
        EndGates = "",
        AlsoProven = $" && {Check}",
    };
}
