using FaultBench.Repositories;
using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>Faults over a repository of Python's.</summary>
internal static class PythonFaults
{
    private const string Code = "shop/discount.py";
    private const string Tests = "tests/test_discount.py";
    private const string Right = "def off(price, percent):\n    return price - price * percent // 100\n";
    private const string RightTests = "import unittest\n\nfrom shop.discount import off\n\n\nclass DiscountTests(unittest.TestCase):\n    def test_off_takes_a_tenth_off(self):\n        self.assertEqual(off(200, 10), 180)\n";
    private const string Wrong = "def off(price, percent):\n    return price - percent\n";

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("Python",
    [
        Fault("Python: wrong logic, right when done again", new("AssertionError"), Attempt(1, Wrong), Attempt(2, Right)) with { By = ["retry"] },
        Fault("Python: indentation that is an error, mended in place", new("IndentationError"), Attempt(1, "def off(price, percent):\nreturn price\n"), new Play("T1", 2, (Code, Right))) with { Ladder = "fix", By = ["fix"] },
        Fault("Python: module that is not there", new("ModuleNotFoundError"), Attempt(1, "import imaginary_decimal\n\n\n" + Right), Attempt(2, Right)) with { By = ["retry"] },
        Fault("Python: wrong logic in every attempt", new("AssertionError"), Attempt(1, Wrong)) with { Ends = [RunState.Partial], Kept = ["T2"] },
    ]);

    private static Play Attempt(int number, string code) => new("T1", number, (Code, code), (Tests, RightTests));

    private static Fault Fault(string name, Sight seen, params IReadOnlyList<Play> plays) => new(name)
    {
        Shape = PythonShape.Made,
        Work = [new("Take a discount off a price, in percent", $"{Code}, {Tests}", "off"), new("Say hello", "shop/greeting.py", "hello")],
        Plays = [.. plays, new("T2", 1, ("shop/greeting.py", "WORD = 'hello'\n"))],
        Seen = seen,
        Ends = [RunState.Succeeded],
    };
}
