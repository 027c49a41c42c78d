using Maestro.Runtime.Recovery.Classification.Lines;
using Maestro.Runtime.Recovery.Classification.Rules;

namespace Maestro.Runtime.Recovery.Classification;

/// <summary>
/// Tells whether an outcome is a failure, and of which kind: by the exit code where that alone tells, then by structure, and only then by words.
/// Pure, and linear in what it reads of the output.
/// </summary>
internal static class FailureClassifier
{
    // What a gate is for. Any other kind that one reports is not a guess from an exit code.
    private static readonly FailureKind[] Purposes = [FailureKind.Build, FailureKind.Test, FailureKind.Style, FailureKind.Agent];

    /// <summary>Tells.</summary>
    public static Classified Of(ToolOutcome outcome)
    {
        if (outcome.Verdict is not GateVerdict.Passed && outcome.Own is { } told && !Purposes.Contains(told))
            return new(told, "the gate's own word");
        if (ExitCodes.Tell(outcome) is { } byCode)
            return byCode;
        if (Structure.Tell(outcome) is { } byStructure)
            return byStructure;
        return ByWords(outcome);
    }

    private static Classified ByWords(ToolOutcome outcome)
    {
        var own = outcome.Own ?? FailureKind.Build;
        var words = Words.Of(outcome.Output);
        if (outcome.ExitCode == 0)
            return outcome.Own == FailureKind.Test && words.NoTests is { } none ? new(FailureKind.Test, none) : new(null, "exit code 0");
        if (outcome.ExitCode is null && outcome.Verdict is null && outcome.End is null or ProcessEnd.Exited)
            return Unended(outcome, words);
        if (words.Strongest is { } found && Counts(found.Signal, outcome))
            return new(Signals.KindOf(found.Signal), found.Reason);
        if (outcome.End is not (null or ProcessEnd.Exited))
            return new(own, "it did not end in time");
        return words.NoTests is { } nothing ? new(FailureKind.Test, nothing) : new(own, "nothing it said tells more than its exit code");
    }

    // An agent, or what was stopped, may have said much about its work; only what kept it from working counts. And closing words that do not
    // say what went wrong tell less than what the gate is for, unless it may be for anything.
    private static bool Counts(Signal signal, ToolOutcome outcome) =>
        outcome.Own == FailureKind.Agent || outcome.End is not (null or ProcessEnd.Exited) ? Signals.KindOf(signal) is FailureKind.Environment or FailureKind.Transient
        : signal is not (Signal.Untested or Signal.Unbuilt) || outcome.Own is null or FailureKind.Build;

    // Without an exit code a tool's closing words are all there is; those of success outweigh troubles it may have got over.
    private static Classified Unended(ToolOutcome outcome, Words words)
    {
        if (words.Strongest is { } found && Counts(found.Signal, outcome) && !(words.Succeeded && Signals.MayBeOvercome(found.Signal)))
            return new(Signals.KindOf(found.Signal), found.Reason);
        return outcome.Own == FailureKind.Test && words.NoTests is { } none ? new(FailureKind.Test, none) : new(null, "no word of a failure");
    }
}
