namespace Maestro.Testing.Tests.Extensions;

/// <summary>A phase that does what a test says.</summary>
internal sealed class CallPhase(Func<IPhaseContext, Task<PhaseResult>> act) : IPhaseHandler
{
    public static PhaseResult Done { get; } = PhaseResult.Done(new ChangeSet { Tasks = [], HeadCommit = "head" });

    public static CallPhase Of(Action<IPhaseContext> act) => new(context =>
    {
        act(context);
        return Task.FromResult(Done);
    });

    public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken) => act(context);
}
