namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>What an agent is told that was found stuck.</summary>
internal static class Nudge
{
    /// <summary>The words.</summary>
    public static string Of(StuckSign sign) =>
        $"""
        You were stopped in the middle of this task because you were stuck: your work {sign.What}.
        What you changed so far is still there. Do not do that again: look at why it did not get you on, and try another way.
        {Hint(sign.Pattern)}
        """;

    private static string Hint(StuckPattern pattern) => pattern switch
    {
        StuckPattern.Silent => "Start nothing that waits for input or never ends, and have long commands tell how far they are.",
        StuckPattern.EndlessOutput or StuckPattern.SameOutput => "Keep what you and your commands write short: write long output to a file outside the workspace and look at its end.",
        StuckPattern.NoChange => "You have read enough: make the change that the task asks for, or say what keeps you from it.",
        _ => "Asking again gives the same answer again.",
    };
}
