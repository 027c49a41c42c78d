using Maestro.Plugins.Agents.Exchange;

namespace Maestro.Plugins.Agents;

/// <summary>Hands the task to a program as JSON and believes its exit code; what it changed is found out by the runtime.</summary>
[Extension("command", Summary = "Has any command line do the task, which it gets as JSON.")]
public sealed class CommandAgent(IProcesses processes, CommandAgentOptions options) : IAgent
{
    private const string Hidden = "; the sandbox shows nothing of your home but tools on PATH: name what it needs with sandbox.readable of maestro.yaml";
    private static readonly IReadOnlyList<int> NoSuchProgram = [126, 127, 9009];

    /// <inheritdoc/>
    public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken)
    {
        var document = TaskDocument.Write(attempt);
        var taskFile = Path.Combine(attempt.Scratch, "task.json");
        var resultFile = Path.Combine(attempt.Scratch, "result.json");
        var promptFile = Path.Combine(attempt.Scratch, "prompt.md");
        await File.WriteAllTextAsync(taskFile, document, cancellationToken);
        await File.WriteAllTextAsync(promptFile, attempt.Prompt, cancellationToken);

        var run = await processes.RunAsync(Command(attempt, document, taskFile, promptFile, resultFile), cancellationToken);
        var result = await ResultFile.ReadAsync(resultFile, cancellationToken);
        var usage = run.End == ProcessEnd.NotStarted ? Usage.None : result.Usage;
        var said = PlainText.Clean(result.Summary ?? "");
        return new()
        {
            Summary = said.Length > 0 ? said : PlainText.LastLine(run.Output),
            Usage = usage,
            Failure = Ended(attempt, run) ?? Reported(attempt, run, result),
        };
    }

    private ProcessCommand Command(AgentAttempt attempt, string document, string taskFile, string promptFile, string resultFile)
    {
        var environment = options.Environment.ToDictionary(v => v.Key, v => (string?)v.Value);
        environment["MAESTRO_TASK_FILE"] = taskFile;
        environment["MAESTRO_PROMPT_FILE"] = promptFile;
        environment["MAESTRO_RESULT_FILE"] = resultFile;
        environment["MAESTRO_WORKSPACE"] = attempt.Workspace.Root;
        environment["MAESTRO_ATTEMPT"] = attempt.Number.ToString();
        return ProcessCommand.Shell(options.Run, attempt.Workspace.Root) with
        {
            Input = document,
            Environment = environment,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            IdleTimeout = options.IdleTimeoutSeconds > 0 ? TimeSpan.FromSeconds(options.IdleTimeoutSeconds) : null,
        };
    }

    // How the program ended comes before anything it wrote.
    private Failure? Ended(AgentAttempt attempt, ProcessResult run) => run switch
    {
        { End: ProcessEnd.NotStarted } => Failed(FailureKind.Environment, "the shell could not be started", run),
        { End: ProcessEnd.TimedOut } => Failed(FailureKind.Agent, $"the agent was stopped after {options.TimeoutSeconds} s", run),
        { End: ProcessEnd.Idle } => Failed(FailureKind.Agent, $"the agent was stopped: it was silent for {options.IdleTimeoutSeconds} s", run),
        { ExitCode: { } code } when NoSuchProgram.Contains(code) =>
            Failed(FailureKind.Environment, $"the agent's program is missing or may not be run (exit code {code}){(attempt.Contained ? Hidden : "")}", run),
        { ExitCode: not 0 } => Failed(FailureKind.Agent, $"the agent ended with exit code {run.ExitCode}", run),
        _ => null,
    };

    private static Failure? Reported(AgentAttempt attempt, ProcessResult run, ResultDocument result) =>
        !Directory.Exists(attempt.Workspace.Root) ? Failed(FailureKind.Agent, "the agent deleted its own workspace", run)
        : result.Invalid is { } why ? Failed(FailureKind.Agent, $"the result file is not valid: {why}", run)
        : result.Failed ? Failed(FailureKind.Agent, FailureMessage(result), run)
        : null;

    private static string FailureMessage(ResultDocument result) =>
        PlainText.Clean(result.Message ?? result.Summary ?? "") is { Length: > 0 } message ? message : "the agent reported failure without a reason";

    private static Failure Failed(FailureKind kind, string message, ProcessResult run) => new() { Kind = kind, Message = message, Evidence = OutputExcerpt.Of(run) };
}
