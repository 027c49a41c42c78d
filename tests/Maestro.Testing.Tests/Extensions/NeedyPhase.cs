namespace Maestro.Testing.Tests.Extensions;

/// <summary>A phase that declares what it needs, and does not even read it.</summary>
[Needs(typeof(WorkPlan))]
internal sealed class NeedyPhase : IPhaseHandler
{
    public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken) => Task.FromResult(CallPhase.Done);
}
