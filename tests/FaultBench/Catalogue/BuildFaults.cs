using FaultBench.Repositories;
using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>What does not compile.</summary>
internal static class BuildFaults
{
    private static readonly Sight CompileError = Sight.Of(FailureKind.Build, "CS");

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("build",
    [
        Fault("compile error, right when done again", CompileError, Attempt(1, Of("new(price.Cents -")), Done(2)) with { By = ["retry"] },
        Fault("compile error, mended in place", CompileError, Attempt(1, Of("new(price.Cent)")), new Play("T1", 2, (Code, Right))) with { Ladder = "fix", By = ["fix"] },
        Fault("type that nobody wrote, right when done another way", CompileError, Attempt(1, Of("Calculator.Off(price, percent)")), Attempt(2, Of("Calculator.Off(price, percent)")), Done(3)) with
        {
            Ladder = "retry, alternative", By = ["retry", "alternative"],
        },
        Fault("warning that is an error", Sight.Of(FailureKind.Build, "CS0168"), Attempt(1, Right.Replace("public static Price", "public static void Nothing() { int unused; }\n\n    public static Price", StringComparison.Ordinal)), Done(2)) with
        {
            Ladder = "fix", By = ["fix"],
        },
        Fault("project file that cannot be read", Sight.Of(FailureKind.Build, "MSB4025"), Done(1) with { Files = [.. Done(1).Files, (DotNetShape.Project, "<Project Sdk=\"Microsoft.NET.Sdk\">\n")] }, Done(2)) with { By = ["retry"] },
        Fault("two tasks write the same type", Sight.Of(FailureKind.Build, "CS0101"), Done(1), new("T3", 1, ("src/Shop/Discounts.cs", Right)), new("T3", 2, ("src/Shop/Discounts.cs", Right.Replace("class Discount", "class Discounts", StringComparison.Ordinal)))) with
        {
            Work = [.. Plan, new("List the discounts there are", "src/Shop/Discounts.cs", "class Discounts", 1)], By = ["retry"],
        },
        Forever("compile error in every attempt", CompileError, Attempt(1, Of("new(price.Cents -"))) with { By = ["retry", "fix", "alternative"] },
        Fault("breaks only together, mended at the end", CompileError, Attempt(1, Titled("Word")), new("T3", 1, Renamed), new("validation", 1, (Code, Titled("Text")))) with
        {
            Work = WithRenaming, TaskGates = "none", AtTheEnd = "fix", By = ["fix"],
        },
        Forever("breaks only together, and nobody mends it", CompileError, Attempt(1, Titled("Word")), new Play("T3", 1, Renamed)) with
        {
            Work = WithRenaming, TaskGates = "none", AtTheEnd = "isolate, rollback", By = ["isolate"], Kept = ["T1", "T2"],
        },
    ]);

    private static IReadOnlyList<PlannedWork> WithRenaming => [.. Plan, new("Rename the greeting's Word to Text", Greeting, "Text")];

    private const string Greeting = "src/Shop/Greeting.cs";

    private static (string, string) Renamed => (Greeting, DotNetShape.Made.Files[Greeting].Replace("Word", "Text", StringComparison.Ordinal));

    private static string Titled(string member) => Right.Replace("    public static", $"    public static string Title => Greeting.{member};\n\n    public static", StringComparison.Ordinal);
}
