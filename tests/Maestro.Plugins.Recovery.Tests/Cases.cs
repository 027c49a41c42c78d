namespace Maestro.Plugins.Recovery.Tests;

/// <summary>What fails, in few words.</summary>
internal static class Cases
{
    public static WorkTask Task { get; } = new() { Id = "T1", Title = "t", Instructions = "i" };

    public static Failure Of(FailureKind kind) => new() { Kind = kind, Message = "it failed" };

    public static AgentResult NoIdea { get; } = new() { Failure = new() { Kind = FailureKind.Agent, Message = "no idea" } };
}
