using Maestro.Runtime.Git;

namespace Maestro.Runtime.Fingerprints;

/// <summary>
/// Takes a repository's fingerprint. Costs a look at every file, as <c>git status</c> does, and reading those of which git has nothing to
/// compare with: changed, untracked and not ignored, or written just now.
/// </summary>
/// <param name="git">Git in the working tree, with the user's own settings.</param>
/// <param name="repository">The repository.</param>
internal sealed class FingerprintTaker(GitCommand git, RepositoryInfo repository)
{
    private const string Ours = "refs/maestro/";

    private readonly WorkingTree tree = new(repository.Root);

    /// <summary>Takes it.</summary>
    /// <param name="moment">The time now.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<Fingerprint> TakeAsync(DateTimeOffset moment, CancellationToken ct)
    {
        var files = tree.Look(moment);
        var view = await GitView.OfAsync(git, ct);
        return new(GitParts.Of(repository), await RefsAsync(ct), [.. files.Select(mark => Known(mark, view))]);
    }

    /// <summary>What each ref points at now.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RefsAsync(CancellationToken ct)
    {
        var lines = await git.RunAsync(["for-each-ref", "--format=%(refname) %(objectname)%(symref)"], ct: ct);
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2))
            .Where(parts => !parts[0].StartsWith(Ours, StringComparison.Ordinal)).ToDictionary(parts => parts[0], parts => parts[1]);
    }

    private FileMark Known(FileMark mark, GitView view)
    {
        if (mark.Stat is not ({ IsFile: true } or { IsLink: true }))
            return mark;
        if (view.Different.Contains(mark.Path) || !mark.Settled)
            return mark with { Raw = tree.Hash(mark.Path) };
        return mark with { Clean = view.Stored.GetValueOrDefault(mark.Path) };
    }
}
