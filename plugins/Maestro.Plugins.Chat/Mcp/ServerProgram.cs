using System.IO.Pipelines;
using System.Text;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Maestro.Plugins.Chat.Mcp;

/// <summary>
/// A server that is a program: started under the run's supervision, heard line by line, spoken to through a named pipe. A listener may write to
/// its program only when it hears something; a client speaks first.
/// </summary>
internal sealed class ServerProgram : IProcessListener, IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // The thread that watches the program must never wait for the client to read.
    private readonly Pipe heard = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Stream lines;
    private readonly FileStream input;
    private readonly CancellationTokenSource end = new();
    private readonly CancellationTokenSource gone = new();
    private readonly Task<ProcessResult> run;

    private ServerProgram(IProcesses processes, ProcessCommand command, string pipe)
    {
        lines = heard.Writer.AsStream();
        // For reading too: opening it for writing alone would wait for the program.
        input = new(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        run = RunAsync(processes, command);
    }

    /// <summary>What a client connects to.</summary>
    public IClientTransport Transport => new StreamClientTransport(input, heard.Reader.AsStream());

    /// <summary>Cancelled when it has ended.</summary>
    public CancellationToken Gone => gone.Token;

    /// <summary>Starts one.</summary>
    /// <param name="processes">Starts programs.</param>
    /// <param name="line">Its command line.</param>
    /// <param name="attempt">Where it runs.</param>
    /// <param name="environment">Variables added to its environment.</param>
    /// <param name="ct">Ends the starting.</param>
    /// <returns>The program, or why it was not started.</returns>
    public static async Task<(ServerProgram? Program, string? Problem)> StartAsync(
        IProcesses processes, string line, AgentAttempt attempt, IReadOnlyDictionary<string, string?> environment, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            return (null, "servers that are programs need a shell with named pipes, which Windows has not; give an address");
        var pipe = Path.Combine(attempt.Scratch, $"mcp-{Guid.NewGuid():N}");
        var made = await processes.RunAsync(new() { Program = "mkfifo", Arguments = ["-m", "600", pipe], WorkingDirectory = attempt.Scratch }, ct);
        if (!made.Succeeded)
            return (null, $"a named pipe could not be made: {PlainText.LastLine(made.Error)}");
        var command = ProcessCommand.Shell($"{{ {line}\n}} < \"$MAESTRO_MCP_PIPE\"", attempt.Workspace.Root);
        return (new(processes, command with { Environment = new Dictionary<string, string?>(environment) { ["MAESTRO_MCP_PIPE"] = pipe } }, pipe), null);
    }

    /// <inheritdoc/>
    public void Heard(ProcessLine line, IRunningProgram program)
    {
        if (line.Dropped > 0)
            return;
        lines.Write(Encoding.UTF8.GetBytes(line.Text + "\n"));
    }

    /// <summary>How it ended, in words, where it has by now.</summary>
    public async Task<string?> EndedAsync() =>
        await Task.WhenAny(run, Task.Delay(Grace)) == run && run.IsCompletedSuccessfully ? Words(await run) : null;

    /// <summary>Closes its input, and ends it where it does not end by that.</summary>
    public async ValueTask DisposeAsync()
    {
        await input.DisposeAsync();
        end.CancelAfter(Grace);
        try
        {
            await run;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // It did not end by itself.
        }

        end.Dispose();
        gone.Dispose();
    }

    private async Task<ProcessResult> RunAsync(IProcesses processes, ProcessCommand command)
    {
        try
        {
            return await processes.RunAsync(command with { Listener = this }, end.Token);
        }
        finally
        {
            // First, so that whoever fails by the other knows why.
            await gone.CancelAsync();
            await heard.Writer.CompleteAsync();
        }
    }

    private static string Words(ProcessResult run) =>
        $"it ended with exit code {run.ExitCode}{(PlainText.LastLine(run.Error) is { Length: > 0 } said ? ": " + said : "")}";
}
