namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>Tones as the style sheet has them, and whose they are.</summary>
internal static class ToneName
{
    public static string Of(Tone tone) => tone.ToString().ToLowerInvariant();

    public static Tone Of(ResultTone tone) => tone switch
    {
        ResultTone.Good => Tone.Good,
        ResultTone.Warn => Tone.Warn,
        ResultTone.Bad => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone Of(RunState state) => state switch
    {
        RunState.Succeeded => Tone.Good,
        RunState.Partial or RunState.NeedsHuman => Tone.Warn,
        RunState.Failed => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone Of(TaskState? state) => state switch
    {
        TaskState.Done => Tone.Good,
        TaskState.Failed => Tone.Bad,
        TaskState.Isolated => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(ProofState? state) => state switch
    {
        ProofState.Proven => Tone.Good,
        ProofState.Failed => Tone.Bad,
        _ => Tone.Warn,
    };

    public static Tone Of(Severity severity) => severity switch
    {
        >= Severity.High => Tone.Bad,
        Severity.Medium => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(AttemptEnd end) => end switch
    {
        AttemptEnd.Kept => Tone.Good,
        AttemptEnd.Failed => Tone.Bad,
        AttemptEnd.Interrupted => Tone.Warn,
        _ => Tone.Neutral,
    };
}
