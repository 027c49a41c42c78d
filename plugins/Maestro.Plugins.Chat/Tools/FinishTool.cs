using System.ComponentModel;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>How a model says that it has come to its end.</summary>
internal sealed class FinishTool
{
    /// <summary>What it said; null as long as it has not.</summary>
    public FinishReport? Report { get; private set; }

    /// <summary>Says it.</summary>
    [Description("Ends the work. Call it once, alone, when the task is done and checked, or when it cannot be done.")]
    public string Finish(
        [Description("In one or two sentences, what was done, or why it could not be.")] string summary,
        [Description("Whether the task is done.")] bool done)
    {
        Report = new(summary, done);
        return "ended";
    }
}
