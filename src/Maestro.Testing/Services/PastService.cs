namespace Maestro.Testing.Services;

/// <summary>Earlier runs as the test says.</summary>
internal sealed class PastService(TestRun run) : IPastRuns
{
    public Task<PastOutcomes> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(run.ScriptedPast);
}
