namespace Maestro.Tool.Output.Progress;

/// <summary>Where a task stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is; empty where it is not known.</param>
/// <param name="Estimate">How long it was thought to take; zero where nobody said.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Doing">What is done about it right now.</param>
/// <param name="Began">When work on it began.</param>
/// <param name="Ended">When it ended.</param>
internal sealed record TaskProgress(string Id, string Title, TimeSpan Estimate, Stage Stage = Stage.Waiting, string Doing = "", DateTimeOffset? Began = null, DateTimeOffset? Ended = null)
{
    /// <summary>Whether somebody is at it.</summary>
    public bool Busy => Stage is Stage.Running or Stage.Recovering;

    /// <summary>How long it has been worked on.</summary>
    public TimeSpan Took(DateTimeOffset now) => Began is { } began ? (Ended ?? now) - began : TimeSpan.Zero;
}
