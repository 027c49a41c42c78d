using UpgradeBench.Running;
using UpgradeBench.Templates;

namespace UpgradeBench.Judging;

/// <summary>The delivered branch has one commit for each upgrade, which says from and to, and touches nothing but the files of what it raises.</summary>
internal static class Commits
{
    private const string Lock = "packages.lock.json";

    /// <summary>What is not so.</summary>
    public static IEnumerable<string> Problems(Upgraded run)
    {
        if (run.Branch is not { } branch)
            yield break;
        var shape = run.Laid.Shape;
        var commits = run.Laid.Repository.Git("rev-list", "--no-merges", $"{run.Base}..{branch}").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => (Id: id, Body: run.Laid.Repository.Git("log", "-1", "--format=%B", id))).ToList();
        var told = string.Join("\n---\n", commits.Select(commit => commit.Body));
        if (commits.Count != shape.Commits)
            yield return $"there are {commits.Count} commits, not {shape.Commits}:\n{told}";
        foreach (var mark in shape.Marks.Where(mark => mark.IsRaised).Distinct())
            if (!commits.Exists(commit => commit.Body.Split('\n').Any(line => Says(line, mark))))
                yield return $"no commit says that {mark.Id} went from {mark.From} to {mark.To}:\n{told}";
        foreach (var (id, body) in commits)
        {
            var raised = shape.Marks.Where(mark => mark.IsRaised && body.Split('\n').Any(line => Says(line, mark))).ToList();
            foreach (var file in run.Laid.Repository.Git("diff-tree", "-r", "--no-commit-id", "--name-only", id).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                if (Path.GetFileName(file) != Lock && !Template.Marks(shape.Files.GetValueOrDefault(file, "")).Any(mark => mark.IsCode || raised.Contains(mark)))
                    yield return $"{file} is touched by a commit that raises nothing in it:\n{body}";
        }
    }

    private static bool Says(string line, VersionMark mark) =>
        line.Contains(mark.Id, StringComparison.OrdinalIgnoreCase) && line.Contains(mark.From, StringComparison.Ordinal) && line.Contains(mark.To, StringComparison.Ordinal);
}
