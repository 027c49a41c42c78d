using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Maestro.Tests;

/// <summary>Real processes without the runtime's supervision: enough to see what a plugin starts and how it reads the end.</summary>
internal sealed class RealProcesses : IProcesses
{
    public ProcessCommand? Last { get; private set; }

    public async Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        Last = command;
        using var process = new Process { StartInfo = StartInfo(command) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new() { End = ProcessEnd.NotStarted, Error = e.Message };
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(command.Timeout ?? Timeout.InfiniteTimeSpan);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await FeedAsync(process, command.Input);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return new() { End = ProcessEnd.TimedOut, Output = await output, Error = await error };
        }

        return new() { End = ProcessEnd.Exited, ExitCode = process.ExitCode, Output = await output, Error = await error, Duration = TimeSpan.FromSeconds(1) };
    }

    private static ProcessStartInfo StartInfo(ProcessCommand command)
    {
        var info = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in command.Environment)
            info.Environment[name] = value;
        return info;
    }

    private static async Task FeedAsync(Process process, string? input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading: its right.
        }
    }
}
