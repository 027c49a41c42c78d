using System.Text;
using Maestro;

namespace Acme.Phases;

/// <summary>Writes what a run did for people who were not there. What a phase writes into the run's workspace is committed when it ends.</summary>
[Extension("release-note", Summary = "Writes a note about the tasks that are done.")]
[Needs(typeof(WorkPlan)), Needs(typeof(ChangeSet)), Yields(typeof(ChangeSet))]
public sealed class ReleaseNotePhase(ReleaseNoteOptions options, TimeProvider clock) : IPhaseHandler
{
    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (plan, changes) = (context.Get<WorkPlan>(), context.Get<ChangeSet>());
        var done = changes.Tasks.Where(t => t.State == TaskState.Done).ToList();
        // What the plan asks of this phase cannot be had: an expected failure is a value, and the phase's ladder is climbed.
        if (done.Count == 0)
            return PhaseResult.Failed(new() { Kind = FailureKind.Agent, Message = "no task is done, so there is nothing to note" });
        var note = new StringBuilder($"# {plan.Title}\n\n");
        foreach (var task in done)
            note.Append(System.Globalization.CultureInfo.InvariantCulture, $"- {(task.Summary.Length > 0 ? task.Summary : task.TaskId)}\n");
        var file = Path.Combine(context.Workspace.Root, options.Folder, $"{DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime):yyyy-MM-dd}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, note.ToString(), cancellationToken);
        context.Progress.Report($"release note: {done.Count} tasks");
        return PhaseResult.Done(changes);
    }
}
