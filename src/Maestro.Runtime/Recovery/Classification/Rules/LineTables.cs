namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>The tables a line is held against, in this order: the first that knows it has the say, so that its other words cannot mislead.</summary>
internal static class LineTables
{
    private static readonly (Signal Signal, LineRules Rules)[] BeforeCodes = [(Signal.Passing, TransientLines.GivenUp), (Signal.Exhaustion, EnvironmentLines.OfCompilers)];

    private static readonly (Signal Signal, LineRules Rules)[] InOrder =
    [
        (Signal.Conflict, MergeLines.Rules),
        (Signal.Style, StyleLines.Placed),
        (Signal.Compiler, BuildLines.Placed),
        (Signal.Tests, TestLines.Rules),
        (Signal.Exhaustion, EnvironmentLines.Exhausted),
        (Signal.Machine, EnvironmentLines.Rules),
        (Signal.Passing, TransientLines.Rules),
        (Signal.Package, BuildLines.Packages),
        (Signal.Style, StyleLines.Rules),
        (Signal.Compiler, BuildLines.Unplaced),
        (Signal.Untested, TestLines.Closing),
        (Signal.Unbuilt, BuildLines.Closing),
    ];

    /// <summary>What a line tells; null for nothing.</summary>
    public static (Signal Signal, string Reason)? Tell(string line)
    {
        if (First(BeforeCodes, line) is { } given)
            return given;
        if (CodedLine.Read(line) is (true, var tells))
            return tells;
        return HarmlessLines.Rules.Tell(line) is null ? First(InOrder, line) : null;
    }

    /// <summary>What is behind a message that only carries it: the machine, or somebody else; null when neither is named.</summary>
    public static (Signal Signal, string Reason)? OfTheCause(string message) =>
        First([.. InOrder.Where(table => table.Signal is Signal.Exhaustion or Signal.Machine or Signal.Passing)], message);

    private static (Signal, string)? First((Signal Signal, LineRules Rules)[] tables, string line)
    {
        foreach (var (signal, rules) in tables)
            if (rules.Tell(line) is { } reason)
                return (signal, reason);
        return null;
    }
}
