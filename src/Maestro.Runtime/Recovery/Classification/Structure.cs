using Maestro.Runtime.Recovery.Classification.Rules;

namespace Maestro.Runtime.Recovery.Classification;

/// <summary>What a gate told by structure: counted tests, and findings with codes.</summary>
internal static class Structure
{
    /// <summary>What that says; null when it says nothing of the kind.</summary>
    public static Classified? Tell(ToolOutcome outcome)
    {
        if (outcome.Tests is { Failed: > 0 } tests)
            return new(FailureKind.Test, $"{tests.Failed} tests were counted as failed");
        if (outcome.Verdict == GateVerdict.Passed)
            return new(null, "the gate's own word");
        if (outcome.Verdict is not null && outcome.Tests is { Passed: 0, Failed: 0 })
            return outcome.ExitCode is 0 or null ? new(FailureKind.Test, "no tests were counted") : null;
        if (outcome.Verdict is not null && outcome.Findings.Count > 0)
            return ByCodes(outcome);
        // Exit code 0 and still no pass: something else than the exit code told the gate.
        return outcome is { Verdict: not null, ExitCode: 0, Own: { } own } ? new(own, "the gate's own word") : null;
    }

    private static Classified? ByCodes(ToolOutcome outcome)
    {
        var told = outcome.Findings.Select(f => f.Code is null ? null : DiagnosticCodes.Tell(f.Code, f.Message)).ToList();
        // A finding whose code says nothing is of the gate's own kind, and so may decide.
        return told.OfType<(Signal Signal, string Reason)>().OrderBy(t => t.Signal).FirstOrDefault() is { Reason: not null } first && (told.All(t => t is not null) || first.Signal < Signal.Machine)
            ? new(Signals.KindOf(first.Signal), first.Reason)
            : new(outcome.Own ?? FailureKind.Build, "the gate's findings");
    }
}
