using Maestro;

namespace Benchmarks.Chat;

/// <summary>Bears every call, so that what is measured is the agent alone.</summary>
internal sealed class FreeMeter : IUsageMeter, IMeteredCall, IModelGateway, IAgentWatch
{
    /// <inheritdoc/>
    public Task<IMeteredCall?> BeginAsync(Usage atMost, CancellationToken cancellationToken) => Task.FromResult<IMeteredCall?>(this);

    /// <inheritdoc/>
    public void Report(Usage used)
    {
    }

    /// <inheritdoc/>
    public void End(Usage used)
    {
    }

    /// <inheritdoc/>
    public void Did(AgentAction action)
    {
    }

    /// <inheritdoc/>
    public Task<ModelEndpoint?> OpenAsync(ModelEndpoint endpoint, CancellationToken cancellationToken) => Task.FromResult<ModelEndpoint?>(null);
}
