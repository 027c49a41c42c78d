using Maestro.Plugins.Agents.Scripts;

namespace Maestro.Plugins.Agents;

/// <summary>Replays edits that a person authored, so that a pipeline can be tried and tested without a model.</summary>
[Extension("scripted", Summary = "Replays authored edits from a folder; for tests and demonstrations.")]
public sealed class ScriptedAgent(ScriptedAgentOptions options, IUsageMeter meter, IProcesses processes, IAgentWatch watch) : IAgent
{
    // What it does when it is asked once more because it was stuck.
    private const string Nudged = "nudged";

    /// <inheritdoc/>
    public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (folder, missing) = ScriptFolder.Find(options.Script, attempt);
        if (folder is null)
            return Failed($"no edits are authored for task {attempt.Task.Id}: the folder {missing} is missing");

        try
        {
            if (attempt.Nudge.Length > 0 && Path.Combine(folder, Nudged) is var nudged && Directory.Exists(nudged))
                folder = nudged;
            var edits = AuthoredEdits.Read(folder, attempt.Workspace.Root);
            if (edits.Problem is { } problem)
                return Failed(problem);

            if (await AuthoredUsage.PlayAsync(folder, meter, cancellationToken) is { } refused)
                return Failed(refused);
            if (await new AuthoredSteps(processes, watch).PlayAsync(folder, attempt.Workspace.Root, cancellationToken) is { } stopped)
                return Failed(stopped);
            edits.Apply();
            var file = Path.Combine(folder, "summary.txt");
            var summary = File.Exists(file) ? PlainText.Clean(await File.ReadAllTextAsync(file, cancellationToken)) : "";
            return new() { Summary = summary.Length > 0 ? summary : $"applied {edits.Count} authored edit(s)", Usage = Usage.None };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed($"the authored edits could not be applied: {e.Message}");
        }
    }

    private static AgentResult Failed(string message) => new() { Usage = Usage.None, Failure = new() { Kind = FailureKind.Agent, Message = message } };
}
