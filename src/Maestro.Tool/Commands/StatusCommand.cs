using System.CommandLine;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>status</c>: where a run stands and what it has spent.</summary>
internal static class StatusCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("status", """
            Where a run stands: state, phase, tasks, failures, what it has spent.

            Example: dotnet maestro status
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var found = await Archive.FindAsync(parsed.GetValue(common.Folder)!, id.Of(parsed), ct);
            if (!found.Ok)
                return terminal.Fail(found.Problems);
            var (run, memory) = (found.Value, found.Value.Memory);
            var seconds = (long)memory.SpentIn("").Time.TotalSeconds;
            var tasks = memory.Integrations.Select(i => i.Task.TaskId).ToList();
            if (terminal.Json)
                terminal.Document(new
                {
                    run = run.Directory.Id,
                    state = run.State,
                    phase = memory.Phase,
                    integrated = tasks,
                    seconds,
                    usage = memory.Usage,
                    failures = memory.Failures.Count,
                    branch = memory.Delivery?.Branch,
                    questions = memory.OpenQuestions.Select(q => q.Value),
                    unfinished = memory.UnfinishedTasks,
                    reasons = memory.Finished?.Verdict.Reasons,
                });
            else
            {
                terminal.Line($"run         {run.Directory.Id}");
                terminal.Line($"state       {run.StateWord}");
                terminal.Line($"phase       {memory.Phase}");
                terminal.Line($"integrated  {(tasks.Count == 0 ? "nothing" : string.Join(", ", tasks))}");
                terminal.Line($"failures    {memory.Failures.Count}, {memory.Failures.Count(f => f.Recovered)} recovered");
                terminal.Line($"spent       {seconds} s, {memory.Usage.Tokens?.ToString() ?? "unknown"} tokens, {memory.Usage.ApiCalls?.ToString() ?? "unknown"} calls{(memory.Usage.CostUsd is > 0 ? $", {memory.Usage.CostUsd} dollars" : "")}");
                foreach (var (_, question) in memory.OpenQuestions)
                    terminal.Line($"waits       {question.Subject}: for you to decide {question.What}  (dotnet maestro resume --answer \"{question.Subject}=...\")");
                terminal.Line($"branch      {memory.Delivery?.Branch ?? "none yet"}");
            }
            return ExitCode.Succeeded;
        });
        return command;
    }
}
