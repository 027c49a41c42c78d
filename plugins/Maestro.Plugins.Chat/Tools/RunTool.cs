using System.ComponentModel;
using System.Text;
using Maestro.Plugins.Chat.Files;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>Runs a command line under the run's supervision.</summary>
internal sealed class RunTool(Workspace workspace, IProcesses processes, ChatAgentOptions options)
{
    private const int KeepBytes = 16 * 1024;

    /// <summary>Runs it.</summary>
    [Description("Runs a command line in the platform's shell, with the workspace as its folder. What it leaves running is ended with it. Nobody can answer questions that it asks.")]
    public async Task<string> Run(
        [Description("The command line.")] string command,
        [Description("Seconds it may take; 0 for as long as is allowed.")] int timeout_seconds = 0,
        CancellationToken cancellationToken = default)
    {
        var seconds = timeout_seconds > 0 ? Math.Min(timeout_seconds, options.CommandTimeoutSeconds) : options.CommandTimeoutSeconds;
        var run = await processes.RunAsync(
            ProcessCommand.Shell(command, workspace.Root) with
            {
                Timeout = TimeSpan.FromSeconds(seconds),
                KeepBytes = KeepBytes,
                Environment = options.Environment.ToDictionary(v => v.Key, v => (string?)v.Value),
            },
            cancellationToken);
        var text = new StringBuilder(run.End switch
        {
            ProcessEnd.Exited => $"exit code {run.ExitCode}",
            ProcessEnd.NotStarted => "error: the shell could not be started",
            _ => $"error: stopped after {seconds} s",
        });
        Append(text, "standard output", run.Output);
        Append(text, "standard error", run.Error);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, string output)
    {
        if (output.Trim().Length > 0)
            text.Append($"\n--- {title}\n").Append(output.TrimEnd());
    }
}
