namespace Maestro.Testing.Tests.Extensions;

/// <summary>A recovery strategy that does what a test says.</summary>
internal sealed class CallRecovery(Func<IRecoveryContext, Task<RecoveryResult>> act) : IRecoveryStrategy
{
    public Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken) => act(context);
}
