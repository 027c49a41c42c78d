using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Reviews;

/// <summary>Holds what tasks changed against what they claimed to change.</summary>
internal sealed class ClaimsCritic : ICritic
{
    private const string Name = "claims";

    public IEnumerable<ReviewFinding> Review(ReviewInput input)
    {
        var tasks = input.Integrated.Where(t => t.Task is not null).Select(t => (Task: t.Task!, t.Result)).ToList();
        return tasks.SelectMany(Untouched).Concat(Unclaimed(input, tasks));
    }

    private static IEnumerable<ReviewFinding> Untouched((WorkTask Task, TaskResult Result) task) => task.Task.Writes
        .Where(claim => !task.Result.Changes.Any(c => GlobClaims.Overlap(claim, c.Path)))
        .Select(claim => new ReviewFinding(Name, Severity.Medium, $"{task.Task.Id} was to change {claim}, and nothing there changed.", claim));

    // As long as one task claims nothing, a change may well be that one's.
    private static IEnumerable<ReviewFinding> Unclaimed(ReviewInput input, List<(WorkTask Task, TaskResult Result)> tasks) => tasks.All(t => t.Task.Writes.Count > 0)
        ? input.ChangedPaths.Where(path => !tasks.Any(t => t.Task.Writes.Any(claim => GlobClaims.Overlap(claim, path))))
            .Select(path => new ReviewFinding(Name, Severity.Low, $"{path} changed, and no task claimed it.", path))
        : [];
}
