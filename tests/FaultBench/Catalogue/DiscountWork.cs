using FaultBench.Repositories;
using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>The plan most faults strike: discounts are to be rounded, and a stock is made beside that nothing is wrong with.</summary>
internal static class DiscountWork
{
    /// <summary>The code of the first task.</summary>
    public const string Code = "src/Shop/Discount.cs";

    /// <summary>Tests of it, where it is to bring some.</summary>
    public const string Tests = "tests/Shop.Tests/RoundingTests.cs";

    /// <summary>The code of the second.</summary>
    public const string Stock = "src/Shop/Stock.cs";

    /// <summary>Right code.</summary>
    public static readonly string Right = Of("new(price.Cents - (int)Math.Round(price.Cents * percent / 100m))");

    /// <summary>Right tests.</summary>
    public static readonly string RightTests = TestsOf("Assert.That(Discount.Of(new(155), 10), Is.EqualTo(new Price(139)))");

    /// <summary>The plan.</summary>
    public static IReadOnlyList<PlannedWork> Plan { get; } =
    [
        new("Round discounts to the nearest cent", Code, "Round"),
        new("Count what is in stock, by name", Stock, "Stock"),
    ];

    /// <summary>The same, where the first task is to bring tests.</summary>
    public static IReadOnlyList<PlannedWork> WithTests { get; } = [Plan[0] with { Files = $"{Code}, {Tests}" }, Plan[1]];

    /// <summary>The second task, done well.</summary>
    public static Play StockIsMade { get; } = new("T2", 1, (Stock, """
        namespace Shop;

        public sealed class Stock
        {
            private readonly Dictionary<string, int> counts = [];

            public void Add(string name, int count) => counts[name] = Of(name) + count;

            public int Of(string name) => counts.GetValueOrDefault(name);
        }

        """));

    /// <summary>Code that computes so.</summary>
    public static string Of(string expression) => DotNetShape.DiscountOf(expression);

    /// <summary>Tests with such a body.</summary>
    public static string TestsOf(string expression) => $$"""
        namespace Shop.Tests;

        public class RoundingTests
        {
            [Test]
            public void Of_HalfACent_IsRounded() => {{expression}};
        }

        """;

    /// <summary>An attempt at the first task.</summary>
    public static Play Attempt(int number, string code, string? tests = null) => new("T1", number, tests is null ? [(Code, code)] : [(Code, code), (Tests, tests)]);

    /// <summary>An attempt at it that is right.</summary>
    public static Play Done(int number) => Attempt(number, Right);

    /// <summary>A fault in that plan: what is wrong at first and what is done then.</summary>
    public static Fault Fault(string name, Sight seen, params IReadOnlyList<Play> plays) => new(name)
    {
        Work = Plan,
        Plays = [.. plays, StockIsMade],
        TaskGates = "build",
        EndGates = "test",
        Seen = seen,
        Ends = [RunState.Succeeded],
    };

    /// <summary>The same fault where nothing recovers: the stock alone is delivered.</summary>
    public static Fault Forever(string name, Sight seen, params IReadOnlyList<Play> plays) => Fault(name, seen, plays) with
    {
        Ends = [RunState.Partial],
        Kept = ["T2"],
    };
}
