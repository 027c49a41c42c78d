namespace Maestro.Plugins.Agents.Tests.Replay;

/// <summary>What a player writes and how it ends.</summary>
internal sealed record Play(string Output, string Error = "", int Exit = 0, bool Hangs = false)
{
    /// <summary>Whether it leaves a process behind that holds its output.</summary>
    public bool LeavesOne { get; init; }
}
