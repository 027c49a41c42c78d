using FaultBench.Repositories;
using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>What compiles and is wrong, and tests that hang, crash or fail by chance.</summary>
internal static class TestFaults
{
    private const string Impatient = "  test: { run: dotnet test -m:1 -v q --nologo, results: trx, timeout_seconds: 40 }";
    private static readonly string WrongLogic = Of("new(price.Cents - (int)Math.Round((decimal)percent))");
    private static readonly string Endless = Of("price.Cents > percent ? Of(price, percent) : price").Replace("Of(price, percent) :", "Wait() :", StringComparison.Ordinal)
        .Replace("    public static Price Of", "    private static Price Wait()\n    {\n        while (true)\n            Thread.Sleep(1000);\n    }\n\n    public static Price Of", StringComparison.Ordinal);
    private static readonly Sight FailedTest = Sight.Of(FailureKind.Test, "TenPercent");

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("tests",
    [
        Tested("wrong logic, right when done again", FailedTest, Attempt(1, WrongLogic), Done(2)) with { By = ["retry"] },
        Tested("wrong logic, mended in place", FailedTest, Attempt(1, WrongLogic), new Play("T1", 2, (Code, Right))) with { Ladder = "fix", By = ["fix"] },
        Tested("wrong logic, right only the third way", FailedTest, Attempt(1, WrongLogic), Attempt(2, WrongLogic), Attempt(3, WrongLogic), Done(4)) with { By = ["alternative"] },
        Tested("breaks a test that was there", Sight.Of(FailureKind.Test, "ToString"), Done(1) with { Files = [.. Done(1).Files, (DotNetShape.Price, Commas)] }, Done(2)) with { By = ["retry"] },
        Tested("test that says nothing of the change", Sight.Of(FailureKind.Test, "without"), Attempt(1, Right, TestsOf("Assert.That(new Price(1).Cents, Is.EqualTo(1))")), Attempt(2, Right, RightTests)) with { Work = WithTests, By = ["retry"] },
        Tested("test that hangs, right when done again", Sight.Of(FailureKind.Test), Attempt(1, Endless), Done(2)) with { Gates = Impatient, By = ["retry"] },
        Tested("test that ends its own process", Sight.Of(FailureKind.Test), Attempt(1, Of("throw Crash()").Replace("    public", "    private static Exception Crash()\n    {\n        Environment.FailFast(\"no way on\");\n        return new();\n    }\n\n    public", StringComparison.Ordinal)), Done(2)) with { By = ["retry"] },
        Tested("flaky test of its own, made steady", Sight.Of(FailureKind.Test), Attempt(1, Right, Flaky("RoundingTests")), Attempt(2, Right, RightTests)) with { Work = WithTests, By = ["retry"] },
        Tested("flaky test that was there before", new("flaky"), Done(1)) with
        {
            Files = new Dictionary<string, string> { ["tests/Shop.Tests/ClockTests.cs"] = Flaky("ClockTests") }, By = ["test again"],
        },
        Never("wrong logic in every attempt", FailedTest, Attempt(1, WrongLogic)),
        Never("test that hangs in every attempt", Sight.Of(FailureKind.Test), Attempt(1, Endless)) with { Gates = Impatient, Ladder = "retry" },
        Never("wrong logic that validation alone sees", FailedTest, Attempt(1, WrongLogic)) with { TaskGates = "build", AtTheEnd = "isolate, rollback", By = ["isolate"] },
        Tested("wrong logic that validation alone sees, mended at the end", FailedTest, Attempt(1, WrongLogic), new Play("validation", 1, (Code, Right))) with { TaskGates = "build", AtTheEnd = "fix, rollback", By = ["fix"] },
    ]);

    private static Fault Tested(string name, Sight seen, params IReadOnlyList<Play> plays) => Fault(name, seen, plays) with { TaskGates = "test" };

    private static Fault Never(string name, Sight seen, params IReadOnlyList<Play> plays) => Forever(name, seen, plays) with { TaskGates = "test" };

    private static string Commas => DotNetShape.Made.Files[DotNetShape.Price].Replace("}.{", "},{", StringComparison.Ordinal);

    // Fails the first time it is asked, and then never again.
    private static string Flaky(string fixture) => $$"""
        namespace Shop.Tests;

        public class {{fixture}}
        {
            [Test]
            public void Of_NowAndThen_Fails()
            {
                var asked = File.Exists("BESIDE/asked");
                File.WriteAllText("BESIDE/asked", "");
                Assert.That(asked);
            }

            [Test]
            public void Of_TenPercent_TakesATenthOff() => Assert.That(new Price(200).Plus(new(-20)), Is.EqualTo(new Price(180)));
        }

        """;
}
