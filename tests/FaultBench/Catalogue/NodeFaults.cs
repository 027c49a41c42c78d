using FaultBench.Repositories;
using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>Faults over a repository of Node's.</summary>
internal static class NodeFaults
{
    private const string Code = "src/discount.js";
    private const string Tests = "tests/discount.test.js";
    private const string Right = "exports.off = (price, percent) => price - (price * percent) / 100;\n";
    private const string RightTests = "const test = require('node:test');\nconst assert = require('node:assert');\nconst { off } = require('../src/discount.js');\n\ntest('off takes a tenth off', () => assert.strictEqual(off(200, 10), 180));\n";
    private const string Wrong = "exports.off = (price, percent) => price - percent;\n";

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("Node",
    [
        Fault("Node: wrong logic, right when done again", Sight.Of(FailureKind.Test, "off takes"), Attempt(1, Wrong), Attempt(2, Right)) with { By = ["retry"] },
        Fault("Node: syntax error, mended in place", Sight.Of(FailureKind.Test), Attempt(1, "exports.off = (price, percent => price;\n"), new Play("T1", 2, (Code, Right))) with { Seen = new("SyntaxError"), Ladder = "fix", By = ["fix"] },
        Fault("Node: module that is not there", new("Cannot find module"), Attempt(1, "const big = require('imaginary-decimal');\n" + Right), Attempt(2, Right)) with { By = ["retry"] },
        Fault("Node: wrong logic in every attempt", Sight.Of(FailureKind.Test), Attempt(1, Wrong)) with { Ends = [RunState.Partial], Kept = ["T2"] },
    ]);

    private static Play Attempt(int number, string code) => new("T1", number, (Code, code), (Tests, RightTests));

    private static Fault Fault(string name, Sight seen, params IReadOnlyList<Play> plays) => new(name)
    {
        Shape = NodeShape.Made,
        Work = [new("Take a discount off a price, in percent", $"{Code}, {Tests}", "off"), new("Say hello", "src/greeting.js", "hello")],
        Plays = [.. plays, new("T2", 1, ("src/greeting.js", "exports.word = 'hello';\n"))],
        Seen = seen,
        Ends = [RunState.Succeeded],
    };
}
