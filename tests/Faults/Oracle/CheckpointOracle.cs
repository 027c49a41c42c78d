using Faults.Scenes;
using LibGit2Sharp;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Faults.Oracle;

/// <summary>Every checkpoint that the journal says exists can be brought back, and holds what was there when it was taken.</summary>
internal static class CheckpointOracle
{
    /// <summary>Every checkpoint on record.</summary>
    internal static IReadOnlyList<Checkpoint> Committed(Scene scene) => Committed(scene.JournalFolder);

    private static IReadOnlyList<Checkpoint> Committed(string journal) => !Directory.Exists(journal) ? [] :
        [.. JournalReader.Read(journal).Where(r => r.Type == CheckpointStore.Committed)
            .Select(r => System.Text.Json.JsonSerializer.Deserialize<Checkpoint>(r.Payload, JournalJson.Options)!)];

    /// <summary>What is wrong with them.</summary>
    internal static IEnumerable<string> Problems(Scene scene, Expectation expected)
    {
        try
        {
            return [.. Look(scene, expected, scene.Run), .. scene.AlsoKept.SelectMany(run => Look(scene, expected, run))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or LibGit2SharpException)
        {
            return [$"the checkpoints cannot be read: {e.Message}"];
        }
    }

    private static List<string> Look(Scene scene, Expectation expected, string run)
    {
        var checkpoints = Committed(scene.JournalOf(run));
        if (checkpoints.Count < expected.Known)
            return [$"{expected.Known} checkpoints were on record, now {checkpoints.Count}"];
        if (checkpoints.Count == 0)
            return [];
        using var vault = ObjectStore.Open(Path.Combine(scene.State, "vault.git"));
        using var commits = new Repository(Path.Combine(scene.State, "runs", run, "run.git"));
        // One verifier for all, which reads what they share once; the last answer has the problems of each.
        var verifier = new CheckpointVerifier(vault);
        var problems = checkpoints.Select(checkpoint => verifier.Verify(checkpoint.Tree)).ToList()[^1].Problems.ToList();
        foreach (var (checkpoint, index) in checkpoints.Select((c, i) => (c, i)))
        {
            if (vault.TreeOf(checkpoint.Snapshot) != checkpoint.Tree)
                problems.Add($"{checkpoint.Id}: its commit has another tree");
            if (vault.FindRef($"refs/maestro/{run}/{checkpoint.Id}") != checkpoint.Snapshot)
                problems.Add($"{checkpoint.Id}: no ref keeps it");
            if (commits.Lookup<Commit>(checkpoint.Head.Commit) is null)
                problems.Add($"{checkpoint.Id}: its git commit {checkpoint.Head.Commit} is gone");
            // What was there before and hashes as it should is restored as it was before.
            if (problems.Count == 0 && index >= expected.Known)
                problems.AddRange(Restored(scene, expected, vault, checkpoint, index));
        }
        return problems;
    }

    private static IEnumerable<string> Restored(Scene scene, Expectation expected, ObjectStore vault, Checkpoint checkpoint, int index)
    {
        var rules = scene.Rules;
        if (!Directory.Exists(rules))
            Repository.Init(rules, isBare: true);
        var folder = Path.Combine(scene.Aside, $"{checkpoint.Id}-{Guid.NewGuid():n}");
        Directory.CreateDirectory(folder);
        using var workspace = new Workspace(folder, new(rules, folder), TimeProvider.System);
        new TreeWriter(workspace, vault).Write(checkpoint.Tree, checkpoint.Manifest, removeIgnored: false);
        var now = TreeScanner.Scan(workspace, vault);
        if (now.Tree != checkpoint.Tree || !now.Manifest.SequenceEqual(checkpoint.Manifest))
            yield return $"{checkpoint.Id} cannot be restored exactly";
        // The first that was taken since the scene was set is of what was there then; a later one may be of a half-done rollback.
        var content = index != expected.Known ? "" : scene.Operation == Scene.Rollback ? expected.Before : checkpoint.Label == Scene.EditedLabel ? expected.Outcome : "";
        if (content.Length > 0 && FolderListing.Of(folder) is var found && found != content)
            yield return $"{checkpoint.Id} does not hold what was there: {FolderListing.Difference(content, found)}";
    }
}
