namespace Maestro.Plugins.Agents.Tests;

/// <summary>The gateway of a user who wants none.</summary>
internal sealed class NoGateway : IModelGateway
{
    public Task<ModelEndpoint?> OpenAsync(ModelEndpoint endpoint, CancellationToken cancellationToken) => Task.FromResult<ModelEndpoint?>(null);
}
