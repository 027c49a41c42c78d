using System.Text.RegularExpressions;
using Maestro.Runtime.Git;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Retention;

/// <summary>Holds by refs what only the journal of a run names, such as the tree an agent left: it is what the run is taken up with.</summary>
/// <param name="vault">Git in the vault.</param>
internal sealed partial class JournalRoots(GitCommand vault)
{
    /// <summary>Holds it. Done again, it is the same.</summary>
    /// <param name="run">A run that can be taken up.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task HoldAsync(RunDirectory run, CancellationToken ct)
    {
        var named = new[] { run.Journal, run.Artifacts }.Where(Presence.Of)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .SelectMany(file => ObjectId().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct();
        var looked = await vault.RunAsync(["cat-file", "--batch-check=%(objectname) %(objecttype)"], string.Concat(named.Select(id => id + "\n")), ct);
        var held = looked.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.EndsWith(" missing", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]);
        await vault.RunAsync(["-c", "core.fsync=all", "update-ref", "--stdin"], string.Concat(held.Select(id => $"update refs/maestro/{run.Id}/named/{id} {id}\n")), ct);
    }

    [GeneratedRegex(@"\b[0-9a-f]{40}\b")]
    private static partial Regex ObjectId();
}
