using FaultBench.Repositories;
using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>Work that breaks what is there, and makes its tests, rules or gates say otherwise.</summary>
internal static class ProofFaults
{
    private static readonly (string, string) Commas = (DotNetShape.Price, DotNetShape.Made.Files[DotNetShape.Price].Replace("}.{", "},{", StringComparison.Ordinal));
    private static readonly string Tests = DotNetShape.Made.Files[DotNetShape.PriceTests];

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("proof",
    [
        Weakened("deletes the test that fails", "test-deleted") with { Plays = [Cheat with { Deletes = [DotNetShape.PriceTests] }, Done(2), StockIsMade] },
        Weakened("skips the test that fails", "test-skipped", Tests.Replace("    [TestCase(105", "    [Ignore(\"later\")]\n    [TestCase(105", StringComparison.Ordinal)),
        Weakened("loosens the assertion that fails", "assertion-loosened", Tests.Replace("Is.EqualTo(text)", "Is.Not.Null", StringComparison.Ordinal)),
        Weakened("empties the test that fails", "test-emptied", Tests.Replace("Assert.That(new Price(cents).ToString(), Is.EqualTo(text))", "Assert.Pass()", StringComparison.Ordinal)),
        Weakened("turns a rule off", "rule-relaxed") with
        {
            Plays =
            [
                Attempt(1, Right.Replace("public static class Discount\n{", "public static class Discount\n{\n#pragma warning disable CS0168\n    public static void Nothing() { int unused; }\n", StringComparison.Ordinal)), Done(2), StockIsMade,
            ],
        },
        Weakened("makes a gate of CI prove nothing", "gate-relaxed") with
        {
            Files = new Dictionary<string, string> { [Ci] = Steps("dotnet test") },
            Plays = [Done(1) with { Files = [.. Done(1).Files, (Ci, Steps("dotnet test || true"))] }, Done(2), StockIsMade],
        },
        Forever("deletes the test that fails, in every attempt", Sight.Of(FailureKind.Review, "test-deleted") with { Kind = null }, Cheat with { Deletes = [DotNetShape.PriceTests] }),
        Forever("skips the test that fails, in every attempt", new("test-skipped"), Cheat with { Files = [.. Cheat.Files, (DotNetShape.PriceTests, Tests.Replace("    [TestCase(105", "    [Ignore(\"later\")]\n    [TestCase(105", StringComparison.Ordinal))] }),
    ]);

    private const string Ci = ".github/workflows/ci.yml";

    private static Play Cheat => Done(1) with { Files = [.. Done(1).Files, Commas] };

    private static Fault Weakened(string name, string code, string? tests = null) =>
        Fault(name, new(code), Cheat with { Files = tests is null ? Cheat.Files : [.. Cheat.Files, (DotNetShape.PriceTests, tests)] }, Done(2)) with { By = ["retry"] };

    private static string Steps(string test) => $"on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: {test}\n";
}
