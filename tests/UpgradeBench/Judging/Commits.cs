using UpgradeBench.Running;

namespace UpgradeBench.Judging;

/// <summary>The delivered branch has one commit for each upgrade, which says from and to.</summary>
internal static class Commits
{
    /// <summary>What is not so.</summary>
    public static IEnumerable<string> Problems(Upgraded run)
    {
        if (run.Branch is not { } branch)
            yield break;
        var shape = run.Laid.Shape;
        var bodies = run.Laid.Repository.Git("log", "--no-merges", "--format=%B%x00", $"{run.Base}..{branch}").Split('\0', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (bodies.Length != shape.Commits)
            yield return $"there are {bodies.Length} commits, not {shape.Commits}:\n{string.Join("\n---\n", bodies)}";
        foreach (var mark in shape.Marks.Where(mark => mark.IsRaised).Distinct())
            if (!bodies.Any(body => body.Split('\n').Any(line => line.Contains(mark.Id, StringComparison.OrdinalIgnoreCase) && line.Contains(mark.From, StringComparison.Ordinal) && line.Contains(mark.To, StringComparison.Ordinal))))
                yield return $"no commit says that {mark.Id} went from {mark.From} to {mark.To}:\n{string.Join("\n---\n", bodies)}";
    }
}
