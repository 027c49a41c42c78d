using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>Decides which of the user's files may take the result: those that hold what the run started from. Writes in the vault only.</summary>
/// <param name="git">Git in the user's working tree, with the user's own settings.</param>
/// <param name="root">The working tree.</param>
/// <param name="vault">Where the bytes of both sides are kept.</param>
/// <param name="scratch">An empty folder.</param>
internal sealed class InPlacePlanner(GitCommand git, string root, ObjectStore vault, string scratch)
{
    private const uint ReadBits = 0x124, ExecuteBits = 0x49;

    /// <summary>Plans it.</summary>
    /// <param name="base">The commit the run started from.</param>
    /// <param name="commit">The result; the user's repository has it.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<InPlacePlan> PlanAsync(string @base, string commit, CancellationToken ct)
    {
        var differences = Difference.Parse(await git.RunAsync(["diff-tree", "-r", "-z", "--raw", "--no-renames", "--full-index", @base, commit], ct: ct));
        if ((await git.RunAsync(["rev-parse", "--verify", "HEAD"], ct: ct)) != @base)
            return new([], [], [.. differences.Select(d => new KeptPath(d.Path, "HEAD is no longer where the run began"))]);
        var trustModes = (await git.TryAsync(["config", "--bool", "core.fileMode"], ct: ct)).Output.Trim() != "false";
        var results = Path.Combine(scratch, "files");
        await CheckOutAsync(commit, differences.Where(d => !d.IsGone), results, ct);

        using var user = OpenFolder.Of(root);
        using var result = OpenFolder.Of(results);
        // A file may take the place of a folder that goes. Whether it really went is seen when the file is written.
        var going = differences.Where(d => d.IsGone).SelectMany(d => FoldersOf(d.Path)).ToHashSet();
        var present = differences.ToDictionary(d => d.Path, d => d.IsNew && going.Contains(d.Path) ? PathState.Absent : Read(user, d.Path));
        var hashes = await new CleanHashes(git).OfAsync([.. present.Where(p => p.Value.Kind == PathKind.File).Select(p => p.Key)], ct);
        var (changes, settled, kept) = (new List<InPlaceChange>(), new List<string>(), new List<KeptPath>());
        foreach (var difference in differences)
        {
            var before = present[difference.Path];
            var after = Adapted(Read(result, difference.Path), before);
            if (before == after)
                settled.Add(difference.Path);
            else if (IsUntouched(difference, before, hashes, trustModes))
                changes.Add(new(difference.Path, before, after));
            else
                kept.Add(new(difference.Path, Why(difference, before)));
        }
        return new(changes, settled, kept);
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }

    private PathState Read(OpenFolder folder, string path)
    {
        using var parent = PathStates.FolderOf(folder, path, make: false);
        return parent is null ? PathState.Absent : PathStates.Read(parent, path[(path.LastIndexOf('/') + 1)..], vault);
    }

    // As a checkout would write them, with the user's line ends and the result's own attributes; with an index aside, so that the user's is not touched.
    private async Task CheckOutAsync(string commit, IEnumerable<Difference> differences, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var aside = git.With(new Dictionary<string, string?>(GitEnvironment.Own) { ["GIT_INDEX_FILE"] = Path.Combine(scratch, "index") });
        await aside.RunAsync(["read-tree", commit], ct: ct);
        await aside.RunAsync(["checkout-index", "-z", "--stdin", "--force", $"--prefix={folder}/"], string.Concat(differences.Select(d => d.Path + "\0")), ct);
    }

    // A file that is there keeps its permissions but for the executable bits, which follow the readable ones as git has them.
    private static PathState Adapted(PathState after, PathState before) => (after.Kind, before.Kind) == (PathKind.File, PathKind.File)
        ? after with { Permissions = after.IsExecutable ? before.Permissions | ((before.Permissions & ReadBits) >> 2) : before.Permissions & ~ExecuteBits }
        : after;

    private static bool IsUntouched(Difference difference, PathState before, Dictionary<string, string> hashes, bool trustModes)
    {
        if (difference.IsNew || before.Kind == PathKind.Absent)
            return difference.IsNew && before.Kind == PathKind.Absent;
        return difference.HadModeOf(before, trustModes)
            && (before.Kind == PathKind.Link ? before.Blob : hashes.GetValueOrDefault(difference.Path)) == difference.OldBlob;
    }

    private static string Why(Difference difference, PathState before) => (difference.IsNew, before.Kind) switch
    {
        (_, PathKind.Other) => "a folder or something special is there",
        (true, _) => "you have a file of your own there",
        (_, PathKind.Absent) => "you removed it",
        _ => "you changed it",
    };
}
