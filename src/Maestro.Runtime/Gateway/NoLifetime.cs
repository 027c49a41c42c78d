using Microsoft.Extensions.Hosting;

namespace Maestro.Runtime.Gateway;

/// <summary>A host that listens to no signals: Ctrl+C is the run's to hear.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
