using Maestro.Runtime.Fingerprints;
using Maestro.Runtime.Git;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>Keeps what the user's repository was like when the run began, and holds the repository against it.</summary>
internal static class RepositoryCheck
{
    /// <summary>Takes the fingerprint, before anything is written in the repository.</summary>
    public static async Task TakeAsync(Run run, CancellationToken ct)
    {
        var fingerprint = await new FingerprintTaker(Git(run), run.Repository).TakeAsync(run.Clock.GetUtcNow(), ct);
        var artifact = run.Artifacts.Put(FingerprintFormat.Write(fingerprint));
        await run.Journal.AppendAsync(
            RunRecords.Fingerprint, "run", new FingerprintTaken(artifact, fingerprint.Files.Count, fingerprint.Refs.Count, fingerprint.Parts[GitParts.Head]), CancellationToken.None);
    }

    /// <summary>Looks at the end of a run, and says in the journal what is different. It never fails a run: what is different may be the user's own work.</summary>
    public static async Task<IReadOnlyList<Change>> AtEndAsync(Run run, CancellationToken ct)
    {
        if (run.Memory.Fingerprint is not { } taken)
            return [];
        try
        {
            var before = FingerprintFormat.Read(run.Artifacts.Get(taken.Artifact));
            var changes = await CompareAsync(StateDirectory.For(run.Repository), Git(run), run.Repository, before, ct);
            await run.Journal.AppendAsync(RunRecords.Verified, "run", new RepositoryVerified(changes, null), CancellationToken.None);
            return [.. changes.Where(change => change.Run is null)];
        }
        catch (Exception e) when (e is GitException or IOException or UnauthorizedAccessException)
        {
            await run.Journal.AppendAsync(RunRecords.Verified, "run", new RepositoryVerified([], e.Message), CancellationToken.None);
            return [];
        }
    }

    /// <summary>What of a repository is not as it was when a run began; what runs delivered is told as theirs.</summary>
    public static async Task<IReadOnlyList<Change>> CompareAsync(
        StateDirectory state, GitCommand git, RepositoryInfo repository, Fingerprint before, CancellationToken ct)
    {
        var changes = await new FingerprintComparer(git, repository).CompareAsync(before, TimeProvider.System.GetUtcNow(), ct);
        if (changes.Count == 0)
            return changes;
        var deliveries = DeliveredPlaces.Of(state);
        return [.. changes.Select(change => change with { Run = deliveries.RunOf(change) })];
    }

    private static GitCommand Git(Run run) => new GitCommand(run.Processes, run.Repository.Root, run.Log).With(GitEnvironment.Own);
}
