using Maestro.Runtime.Capabilities;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Prompts;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>What a run would do, as far as it can be known before.</summary>
/// <param name="Pipeline">The phases, agents, gates and limits.</param>
/// <param name="Tasks">The tasks; one for show when they are not known.</param>
/// <param name="Known">Whether these are the tasks of the run: they are, unless a phase makes them that cannot tell beforehand.</param>
internal sealed record DryRun(PipelineDefinition Pipeline, IReadOnlyList<DryTask> Tasks, bool Known)
{
    /// <summary>Finds it out.</summary>
    /// <param name="check">What the run would work with.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="root">The repository's root.</param>
    public static DryRun Of(Preflight check, RunRequest request, string root)
    {
        var seen = check.Preview(request);
        var planned = seen.OfType<TaskGraph>().LastOrDefault();
        var tasks = TaskTags.On(planned ?? new() { Tasks = [Sample(request)] }, seen.OfType<WorkPlan>().LastOrDefault()).Tasks;
        var gates = PromptGate.AllOf(check.Pipeline);
        return new(check.Pipeline, [.. tasks.Select(Told)], planned is not null);

        DryTask Told(WorkTask task)
        {
            var allowed = check.Pipeline.Agents.For(task);
            return new(task, allowed.Agents, check.Prompts.Render(new()
            {
                Task = task,
                Guidance = allowed.Guidance,
                Others = [.. tasks.Where(other => other != task)],
                Conventions = ConventionFiles.In(root, task.Writes.Concat(task.MayWrite)),
                Gates = gates,
            }));
        }
    }

    private static WorkTask Sample(RunRequest request)
    {
        var text = (request.PlanText ?? request.Text).Trim();
        return new() { Id = "T1", Title = text.Split('\n').Select(line => line.Trim('#', ' ', '\r')).FirstOrDefault(line => line.Any(char.IsLetterOrDigit)) ?? text, Instructions = text };
    }
}
