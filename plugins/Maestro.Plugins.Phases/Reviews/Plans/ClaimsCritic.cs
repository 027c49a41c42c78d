using Maestro.Plugins.Phases.Reviews.Rules;
using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Reviews.Plans;

/// <summary>Holds what tasks changed against what they claimed to change. Sees tasks and paths, and no code.</summary>
internal static class ClaimsCritic
{
    public static IEnumerable<ReviewFinding> Review(ReviewedTasks work)
    {
        var tasks = work.Integrated.Where(t => t.Task is not null).Select(t => (Task: t.Task!, t.Result)).ToList();
        return tasks.SelectMany(Untouched).Concat(Unclaimed(work, tasks));
    }

    private static IEnumerable<ReviewFinding> Untouched((WorkTask Task, TaskResult Result) task) => task.Task.Writes
        .Where(claim => !task.Result.Changes.Any(c => GlobClaims.Overlap(claim, c.Path)))
        .Select(claim => ReviewRules.Untouched.Finding($"{task.Task.Id} was to change {claim}, and nothing there changed.", claim));

    // As long as one task claims nothing, a change may well be that one's.
    private static IEnumerable<ReviewFinding> Unclaimed(ReviewedTasks work, List<(WorkTask Task, TaskResult Result)> tasks) => tasks.All(t => t.Task.Writes.Count > 0)
        ? work.ChangedPaths.Where(path => !tasks.Any(t => t.Task.Writes.Any(claim => GlobClaims.Overlap(claim, path))))
            .Select(path => ReviewRules.Unclaimed.Finding($"{path} changed, and no task claimed it.", path))
        : [];
}
