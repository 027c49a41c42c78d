using System.Text;
using Maestro.Runtime.Prompts;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>Gathers what an agent is told, words it by the run's templates, and keeps the words.</summary>
internal sealed class AttemptPrompt(Run run)
{
    /// <summary>Words an attempt.</summary>
    /// <param name="task">The task.</param>
    /// <param name="number">Which attempt at it.</param>
    /// <param name="feedback">What the agent is told beyond the task.</param>
    /// <param name="guidance">What the configuration adds for such tasks.</param>
    /// <param name="root">The workspace's root.</param>
    /// <returns>The words, and the artifact that holds them without credentials.</returns>
    public (string Text, string Kept) Write(WorkTask task, int number, string feedback, string guidance, string root)
    {
        // A question is no task: there is nothing to build, to test or to leave alone.
        if (task.Role == IAdvisor.Role)
            return Keep(feedback.Length == 0 ? task.Instructions : $"{task.Instructions}\n\n{feedback}");
        var unfinished = run.Memory.UnfinishedTasks.ToHashSet(StringComparer.Ordinal);
        var prompt = run.Prompts.Render(new()
        {
            Task = task,
            Attempt = number,
            Feedback = feedback,
            Guidance = guidance,
            Others = [.. run.Memory.PlannedTasks.Where(other => other.Id != task.Id && unfinished.Contains(other.Id))],
            Conventions = ConventionFiles.In(root, task.Writes.Concat(task.MayWrite)),
            Gates = PromptGate.AllOf(run.Pipeline),
        });
        if (prompt.Problem is { } problem)
            run.Progress.Report($"{problem.Warning}; {task.Id} attempt {number} gets the tool's own prompt instead. {problem.Fix}");
        return Keep(prompt.Text);
    }

    private (string Text, string Kept) Keep(string text) => (text, run.Artifacts.Put(Encoding.UTF8.GetBytes(run.Scrubber.Text(text))));
}
