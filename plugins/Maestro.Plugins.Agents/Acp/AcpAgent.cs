using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;
using Maestro.Plugins.Agents.Driving.Running;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>Has any agent do the task that speaks the Agent Client Protocol.</summary>
[Extension("acp", Summary = "Has any agent do the task that speaks the Agent Client Protocol.")]
public sealed class AcpAgent(IProcesses processes, AcpOptions options, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch) : IAgent
{
    private const string Name = "acp";

    /// <inheritdoc/>
    public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken)
    {
        var (home, problem) = OwnHome.Make(attempt.Kept ?? attempt.Scratch, options.Credentials);
        using (home)
        {
            if (home is null)
                return new() { Usage = Usage.None, Failure = new() { Kind = FailureKind.Environment, Message = problem! } };
            var before = SessionNote.Read(attempt.Kept, Name);
            var (line, needs, settings) = AcpPresets.Of(options.Run);
            var model = await LedModel.OpenAsync(gateway, settings(options.Model), options, needs, cancellationToken);
            var conversation = new AcpConversation(options, meter, watch, attempt.Workspace.Root, attempt.Prompt, before);
            var run = await processes.RunAsync(
                ProcessCommand.Shell(string.Join(' ', [line, .. model.Arguments.Concat(options.Arguments).Select(Quoted)]), attempt.Workspace.Root) with
                {
                    Input = conversation.Opening,
                    KeepInputOpen = true,
                    Listener = conversation,
                    Environment = AgentEnvironment.Of(options, needs, new Dictionary<string, string?> { ["CLAUDECODE"] = null }, model, home),
                    Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
                    IdleTimeout = options.IdleTimeoutSeconds > 0 ? TimeSpan.FromSeconds(options.IdleTimeoutSeconds) : null,
                },
                cancellationToken);
            var told = conversation.Told;
            if (attempt.Kept is { } kept && told.Session is { } session)
                new SessionNote(Name, session, told.Tokens, conversation.SessionCost).Write(kept);
            return new()
            {
                Summary = PlainText.Clean(told.Text) is { Length: > 0 } said ? said : told.Finished ? "" : PlainText.LastLine(run.Error),
                Usage = run.End == ProcessEnd.NotStarted ? Usage.None : new() { Tokens = told.Tokens?.Total, ApiCalls = told.Calls, CostUsd = told.CostUsd },
                // Some never exit on their own: the answer to the prompt is their end.
                Failure = Verdict.Of(Name, run, told, options, Missing, endsByUs: true),
            };
        }
    }

    private static string Quoted(string argument) => OperatingSystem.IsWindows() ? $"\"{argument}\"" : $"'{argument.Replace("'", "'\\''")}'";

    private static Problem? Missing(int exitCode) => exitCode is 126 or 127 or 9009
        ? new(FailureKind.Environment, $"the agent's program is missing or may not be run (exit code {exitCode})")
        : null;
}
