using Moq;

namespace Maestro.Plugins.Recovery.Tests;

/// <summary>Recovery contexts: the real one is the runtime itself.</summary>
internal static class RecoveryContexts
{
    public static WorkTask Task { get; } = new() { Id = "T1", Title = "t", Instructions = "i" };

    public static Mock<IRecoveryContext> Of(Failure failure, WorkTask? task, int attempt = 1)
    {
        // Strict: an action nobody expected is a failure of the test.
        var context = new Mock<IRecoveryContext>(MockBehavior.Strict);
        context.SetupGet(c => c.Failure).Returns(failure);
        context.SetupGet(c => c.Task).Returns(task);
        context.SetupGet(c => c.Attempt).Returns(attempt);
        return context;
    }

    public static Mock<IRecoveryContext> Of(FailureKind kind, WorkTask? task, int attempt = 1) =>
        Of(new Failure { Kind = kind, Message = "it failed" }, task, attempt);
}
