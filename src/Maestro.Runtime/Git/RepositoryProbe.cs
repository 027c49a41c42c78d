using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Git;

/// <summary>Looks at the repository a user stands in and refuses by name what could not be kept safe. Reads only.</summary>
internal static class RepositoryProbe
{
    /// <summary>What is there, or why a run may not start.</summary>
    public static async Task<Outcome<RepositoryInfo>> LookAsync(IProcesses processes, string folder, CancellationToken ct)
    {
        var git = new GitCommand(processes, folder);
        var where = await git.TryAsync(
            ["rev-parse", "--is-bare-repository", "--path-format=absolute", "--git-common-dir", "--show-object-format", "--is-inside-work-tree", "--absolute-git-dir"], ct: ct);
        if (where.End == ProcessEnd.NotStarted)
            return Directory.Exists(folder) ? Catalogue.NoGit.At("there is no program called git") : Catalogue.NotARepository.At($"there is no folder '{folder}'");
        if (!where.Succeeded)
            return Unreadable(folder, where.Error);
        var lines = where.Output.Split('\n');
        if (lines[0] == "true")
            return Catalogue.UnsupportedShape.At("the repository is bare: it has no working tree", fix: "Clone it and run there.");
        if (lines[3] != "true")
            return Catalogue.NotARepository.At($"'{folder}' is inside a git directory", fix: "Go to the working tree.");
        return await InWorkTreeAsync(git, lines[1], lines[2], lines[4], ct);
    }

    private static Diagnostic Unreadable(string folder, string said)
    {
        if (said.Contains("dubious ownership", StringComparison.Ordinal))
            return Catalogue.UnsupportedShape.At($"'{folder}' belongs to another user", fix: "Run as the repository's owner.");
        // Such as 'unknown repository extension found: refstorage', where refs are in a reftable and git is older than that.
        return said.Contains("repository extension", StringComparison.Ordinal) || said.Contains("repo version", StringComparison.Ordinal)
            ? Catalogue.UnsupportedShape.At($"the git that is installed cannot read the repository: {string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")
            : Catalogue.NotARepository.At($"'{folder}' is not in a git repository");
    }

    private static async Task<Outcome<RepositoryInfo>> InWorkTreeAsync(GitCommand git, string commonDir, string format, string gitDir, CancellationToken ct)
    {
        var root = await git.RunAsync(["rev-parse", "--show-toplevel"], ct: ct);
        if (format != "sha1")
            return Catalogue.UnsupportedShape.At($"the repository's object format is {format}");
        var head = await git.TryAsync(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], ct: ct);
        if (!head.Succeeded)
            return Catalogue.Unborn.At("HEAD has no commit yet");
        // Who the user is and what rules they have stands in their own configuration, which our other commands do not read.
        var own = git.With(GitEnvironment.Own);
        var rules = await OwnRules.FindAsync(own, ct);
        if ((await ShapeProblemAsync(git, ct) ?? FilterOutside(rules, commonDir)) is { } problem)
            return problem;
        var branch = await git.TryAsync(["symbolic-ref", "--short", "--quiet", "HEAD"], ct: ct);
        var status = await git.RunAsync(["status", "--porcelain", "--untracked-files=normal"], ct: ct);
        return new RepositoryInfo
        {
            Root = root,
            CommonDir = commonDir,
            GitDir = gitDir,
            Rules = rules,
            HeadCommit = head.Output.Trim(),
            Branch = branch.Succeeded ? branch.Output.Trim() : null,
            Dirty = status.Length > 0,
            AuthorName = (await own.TryAsync(["config", "user.name"], ct: ct)).Output.Trim() is { Length: > 0 } name ? name : "Maestro",
            AuthorEmail = (await own.TryAsync(["config", "user.email"], ct: ct)).Output.Trim() is { Length: > 0 } email ? email : "maestro@localhost",
        };
    }

    private static async Task<Diagnostic?> ShapeProblemAsync(GitCommand git, CancellationToken ct)
    {
        var config = (await git.RunAsync(["config", "--local", "--list", "--name-only"], ct: ct)).Split('\n').Select(k => k.ToLowerInvariant()).ToHashSet();
        if (config.Contains("extensions.partialclone") || config.Any(key => key.EndsWith(".promisor", StringComparison.Ordinal)))
            return Catalogue.UnsupportedShape.At("the repository is a partial clone: some of its objects are elsewhere", fix: "Clone it without --filter.");
        if (config.Contains("extensions.refstorage"))
            return Catalogue.UnsupportedShape.At("the repository does not keep its refs in files");
        // Written to the worktree's own configuration, which --local does not list.
        if ((await git.TryAsync(["config", "--bool", "core.sparseCheckout"], ct: ct)).Output.Trim() == "true")
            return Catalogue.UnsupportedShape.At("the working tree is a sparse checkout", fix: "Run: git sparse-checkout disable.");
        var tree = await git.RunAsync(["ls-tree", "-r", "-z", "--full-tree", "HEAD"], ct: ct);
        foreach (var entry in tree.Split('\0'))
        {
            if (entry.StartsWith("160000 ", StringComparison.Ordinal))
                return Catalogue.UnsupportedShape.At($"the repository has a submodule at '{entry[(entry.IndexOf('\t') + 1)..]}'");
            if (entry.Contains('\uFFFD'))
                return Catalogue.UnsupportedShape.At("the repository has a file name that is not UTF-8");
        }
        var found = await git.TryAsync(["grep", "--no-color", "-l", "-E", "filter=", "HEAD", "--", ".gitattributes", "**/.gitattributes"], ct: ct);
        return found.Succeeded
            ? Filters(found.Output.Split('\n')[0][(found.Output.IndexOf(':') + 1)..])
            : null;
    }

    private static Diagnostic? FilterOutside(OwnRules rules, string commonDir)
    {
        foreach (var (name, file) in new[] { (".git/info/attributes", Path.Combine(commonDir, "info", "attributes")), ($"core.attributesFile, {rules.Attributes}", rules.Attributes) })
            if (File.Exists(file) && File.ReadLines(file).Any(line => line.Contains("filter=", StringComparison.Ordinal) && !line.StartsWith('#')))
                return Filters(name);
        return null;
    }

    private static Diagnostic Filters(string where) => Catalogue.UnsupportedShape.At($"the repository uses content filters such as LFS (in {where})");
}
