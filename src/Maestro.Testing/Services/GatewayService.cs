namespace Maestro.Testing.Services;

/// <summary>A gateway that gives what the test says.</summary>
internal sealed class GatewayService(TestRun run, RunLog log) : IModelGateway
{
    public Task<ModelEndpoint?> OpenAsync(ModelEndpoint endpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        cancellationToken.ThrowIfCancellationRequested();
        log.Record(new ModelAsked(endpoint.Address, run.ScriptedGateway?.Address));
        return Task.FromResult(run.ScriptedGateway);
    }
}
