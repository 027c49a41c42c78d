namespace Maestro.Testing.Services;

/// <summary>What the run changed, as the test says.</summary>
internal sealed class ChangesService(TestRun run) : IRunChanges
{
    public Task<IReadOnlyList<ChangedFile>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(run.ScriptedChanges);

    public Task<RepositoryEvidence> ReadEvidenceAsync(CancellationToken cancellationToken) => Task.FromResult(run.ScriptedResult ?? run.ScriptedEvidence);

    public Task<PublicSurface> ReadPublicAsync(CancellationToken cancellationToken) => Task.FromResult(run.ScriptedPublic);
}
