using Maestro.Plugins.Phases.Reviews.Changes;
using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Plans;

/// <summary>Says when a change is larger than people review well. Sees counts. What programs write, such as lock files, does not count.</summary>
/// <param name="options">What is large.</param>
internal sealed class SizeCritic(CriticsOptions options)
{
    public IEnumerable<ReviewFinding> Review(IReadOnlyList<ChangedFile> files, ReviewedTasks work)
    {
        var own = files.Where(file => !NewLines.IsForeign(file.Path)).ToList();
        var lines = own.Sum(file => file.Added.Count);
        if (own.Count > options.MaxFiles || lines > options.MaxLines)
            yield return ReviewRules.Size.Finding(
                $"{own.Count} files changed and {lines} lines are new; a person reads {options.MaxFiles} files and {options.MaxLines} lines at most.", evidence: $"{own.Count} files, {lines} lines");
        foreach (var (_, result) in work.Integrated)
            if (result.Changes.Count(change => !NewLines.IsForeign(change.Path)) is var count && count > options.MaxTaskFiles)
                yield return ReviewRules.TaskSize.Finding($"{result.TaskId} changed {count} files; a person reads {options.MaxTaskFiles} at most.", evidence: $"{result.TaskId}: {count} files");
    }
}
