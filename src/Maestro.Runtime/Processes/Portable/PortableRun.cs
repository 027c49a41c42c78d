using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Maestro.Runtime.Processes.Portable;

/// <summary>One process where there is no Linux: best effort by <see cref="Process"/>, not measured.</summary>
/// <remarks>
/// What it does not do: stop gently (the whole tree is killed at once), find descendants whose parent died or that left the session, and
/// count them. Output is read to its end, for at most <see cref="DrainLimit"/> after the process has ended.
/// </remarks>
internal sealed class PortableRun(ProcessCommand command, string marker, ChildEnvironment environment, CancellationToken cancellationToken)
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs it to its end.</summary>
    internal async Task<ProcessResult> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        using var process = new Process { StartInfo = StartInfo() };
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return new() { End = ProcessEnd.NotStarted, Error = $"{command.Program} could not be started: {e.Message}" };
        }

        using var idle = new IdleClock(command.IdleTimeout);
        var output = new PortableStream(process.StandardOutput.BaseStream, command.KeepBytes, environment.Secrets, idle);
        var error = new PortableStream(process.StandardError.BaseStream, command.KeepBytes, environment.Secrets, idle);
        var reading = Task.WhenAll(output.ReadAsync(), error.ReadAsync(), WriteInputAsync(process));
        var end = await WaitAsync(process, idle);
        await Task.WhenAny(reading, Task.Delay(DrainLimit, CancellationToken.None));
        var (outputText, outputDropped) = output.Finish();
        var (errorText, errorDropped) = error.Finish();
        cancellationToken.ThrowIfCancellationRequested();
        return new()
        {
            End = end,
            ExitCode = process.ExitCode,
            Output = outputText,
            OutputDropped = outputDropped,
            Error = errorText,
            ErrorDropped = errorDropped,
            Duration = watch.Elapsed,
        };
    }

    private async Task<ProcessEnd> WaitAsync(Process process, IdleClock idle)
    {
        using var timeout = new CancellationTokenSource(command.Timeout ?? Timeout.InfiniteTimeSpan);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token, idle.Token);
        try
        {
            await process.WaitForExitAsync(any.Token);
            return ProcessEnd.Exited;
        }
        catch (OperationCanceledException)
        {
            // Not hidden: the caller throws again when it was its token, after the tree is gone.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return timeout.IsCancellationRequested ? ProcessEnd.TimedOut : ProcessEnd.Idle;
        }
    }

    private async Task WriteInputAsync(Process process)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(command.Input ?? ""), CancellationToken.None);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A child that does not want its input is no failure; its exit code tells.
            process.StandardInput.Dispose();
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var info = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        foreach (var (name, value) in environment.Variables(command, marker))
            info.Environment[name] = value;
        return info;
    }
}
