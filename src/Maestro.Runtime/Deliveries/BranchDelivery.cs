using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Deliveries;

/// <summary>
/// The only writer in the user's repository: objects, one new branch, and a keep-ref while the run needs its base. HEAD, index, files and
/// every other ref stay as they are.
/// </summary>
/// <param name="git">Git in the user's repository.</param>
/// <param name="repository">Where the commits are.</param>
internal sealed class BranchDelivery(GitCommand git, RunRepository repository)
{
    private const string Nothing = "0000000000000000000000000000000000000000";

    /// <summary>A branch name that is free, or already points at the commit. One that a git has locked, perhaps one that was killed, is not.</summary>
    public async Task<string> FreeNameAsync(string slug, string commit, CancellationToken ct)
    {
        // A branch called 'maestro' leaves no room for one below it.
        var taken = await git.TryAsync(["rev-parse", "--verify", "--quiet", "refs/heads/maestro"], ct: ct);
        var prefix = taken.Succeeded ? "maestro-" : "maestro/";
        for (var n = 1; ; n++)
        {
            var name = n == 1 ? $"{prefix}{slug}" : $"{prefix}{slug}-{n}";
            var there = await git.TryAsync(["rev-parse", "--verify", "--quiet", $"refs/heads/{name}"], ct: ct);
            // Branches below it leave no room for it either.
            var below = await git.RunAsync(["for-each-ref", "--count=1", $"refs/heads/{name}/"], ct: ct);
            if (there.Output.Trim() == commit || (!there.Succeeded && below.Length == 0 && !await IsLockedAsync($"refs/heads/{name}", ct)))
                return name;
        }
    }

    /// <summary>Creates the branch by one compare-and-create; done before, it is left as it is.</summary>
    /// <remarks>
    /// A git that was killed at it leaves its lock: one that is empty, or has the very commit in it, goes. Hence the caller must have found the
    /// name free, have put that on record, and be the only one at this repository who delivers.
    /// </remarks>
    /// <param name="branch">Its short name.</param>
    /// <param name="commit">What it shall point at.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>What the repository now says of the branch.</returns>
    public async Task<Delivery> DeliverAsync(string branch, string commit, CancellationToken ct)
    {
        var reference = $"refs/heads/{branch}";
        var there = await git.TryAsync(["rev-parse", "--verify", "--quiet", reference], ct: ct);
        if (there.Output.Trim() != commit)
        {
            var source = await repository.PublishAsync(commit, ct);
            await git.With(Literally(repository.Path)).RunAsync(["-c", "core.fsync=all", "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc", "--no-recurse-submodules", repository.Path, source], ct: ct);
            await UpdateAsync(reference, ["-c", "core.fsync=all", "update-ref", "--no-deref", reference, commit, Nothing], IsOurs, ct);
        }
        var tree = await git.RunAsync(["rev-parse", "--verify", $"{reference}^{{tree}}"], ct: ct);
        return new(branch, await git.RunAsync(["rev-parse", "--verify", reference], ct: ct), tree);

        bool IsOurs(string held) => held.Trim() is var id && (id.Length == 0 || id == commit);
    }

    // A setting such as url.<x>.insteadOf = / would send the fetch elsewhere; of several that fit, git takes the longest.
    private static Dictionary<string, string?> Literally(string path) => new()
    {
        ["GIT_CONFIG_COUNT"] = "1",
        ["GIT_CONFIG_KEY_0"] = $"url.{path}.insteadOf",
        ["GIT_CONFIG_VALUE_0"] = path,
    };

    /// <summary>Keeps the run's base from being collected.</summary>
    public Task KeepAsync(string run, string commit, CancellationToken ct) =>
        UpdateAsync(KeptBy(run), ["-c", "core.logAllRefUpdates=false", "update-ref", KeptBy(run), commit], _ => true, ct);

    /// <summary>The run is over: its base is the user's alone again.</summary>
    /// <remarks>
    /// The file of the ref is taken away, as nobody else writes it: git would lock every packed ref of the repository for that, and a git that is
    /// killed then leaves them locked for its owner. Only one that has been packed meanwhile is git's to delete.
    /// </remarks>
    /// <returns>Why the ref stays, and what takes it away; null when it is gone. It does no harm, and what the run has done is done.</returns>
    public async Task<string?> ReleaseAsync(string run, CancellationToken ct)
    {
        var reference = KeptBy(run);
        try
        {
            var file = await PathOfAsync(reference, ct);
            if (File.Exists(file))
                File.Delete(file);
            if ((await git.TryAsync(["rev-parse", "--verify", "--quiet", reference], ct: ct)).Succeeded)
                await UpdateAsync(reference, ["update-ref", "-d", reference], _ => true, ct);
            return null;
        }
        catch (Exception e) when (e is GitException or IOException or UnauthorizedAccessException)
        {
            return $"{reference} stays in your repository ({e.Message.Split('\n')[0]}); take it away with: git update-ref -d {reference}";
        }
    }

    private static string KeptBy(string run) => $"refs/maestro/keep/{run}";

    // A git that was killed leaves its lock behind. Nobody but the run itself writes such a ref, and a run is carried out by one process.
    private async Task UpdateAsync(string reference, IReadOnlyList<string> command, Func<string, bool> isOurs, CancellationToken ct)
    {
        if ((await git.TryAsync(command, ct: ct)).Succeeded)
            return;
        var held = await LockOfAsync(reference, ct);
        if (File.Exists(held) && isOurs(await File.ReadAllTextAsync(held, ct)))
            File.Delete(held);
        await git.RunAsync(command, ct: ct);
    }

    private async Task<bool> IsLockedAsync(string reference, CancellationToken ct) => File.Exists(await LockOfAsync(reference, ct));

    private Task<string> LockOfAsync(string reference, CancellationToken ct) => PathOfAsync($"{reference}.lock", ct);

    private Task<string> PathOfAsync(string reference, CancellationToken ct) =>
        git.RunAsync(["rev-parse", "--path-format=absolute", "--git-path", reference], ct: ct);
}
