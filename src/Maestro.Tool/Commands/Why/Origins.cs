using Maestro.Runtime.Git;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Why;

/// <summary>Goes from commits to the runs that delivered them.</summary>
internal sealed class Origins(GitCommand git, IReadOnlyList<ArchivedRun> runs)
{
    /// <summary>Where lines came from: one origin, or one for each task of a commit that holds several.</summary>
    public async Task<IReadOnlyList<Origin>> OfAsync(BlamedLines lines, CancellationToken ct)
    {
        var facts = await CommitFacts.ReadAsync(git, lines.Commit, ct);
        var tasks = facts.Tasks.Count == 0 ? [null] : facts.Tasks.Cast<string?>();
        return [.. tasks.Select(task => Told(new(lines.Commit, facts.Subject, facts.Author, facts.Date, lines.Path, lines.Lines, facts.Run, task, facts.Phase)))];
    }

    private Origin Told(Origin origin)
    {
        if (origin.Run is null)
            return origin with { Missing = "no run delivered this commit" };
        if (runs.FirstOrDefault(run => run.Directory.Id == origin.Run) is not { } found)
            return origin with { Missing = "the run's journal is gone; this is what the commit says" };
        if (found.Problem is { } problem)
            return origin with { Missing = $"the run's journal cannot be read ({problem.Message}); this is what the commit says" };
        var reader = new StoryReader(found);
        return origin with { Story = origin.Task is { } task ? reader.OfTask(task) : origin.Phase is { } phase ? reader.OfPhase(phase) : null };
    }
}
