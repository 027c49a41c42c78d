using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

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
        using var input = new PortableInput(process.StandardInput.BaseStream, command.Input ?? "", command.KeepInputOpen && command.Listener is not null);
        using var program = new PortableProgram(input);
        var lines = command.Listener is null ? null : new LineFeed(command.Listener, command.MaxLineBytes, program);
        var witness = command.Listener as IProcessWitness;
        witness?.Started(() => Used(process));
        var output = new PortableStream(process.StandardOutput.BaseStream, new(command.KeepBytes, environment.Secrets, lines, witness), idle);
        var error = new PortableStream(process.StandardError.BaseStream, new(command.KeepBytes, environment.Secrets, witness: witness), idle);
        var reading = Task.WhenAll(output.ReadAsync(), error.ReadAsync(), input.StartAsync());
        var end = await WaitAsync(process, idle, witness, program.Stopped);
        await Task.WhenAny(reading, Task.Delay(DrainLimit, CancellationToken.None));
        var (outputText, outputDropped) = output.Finish();
        var (errorText, errorDropped) = error.Finish();
        cancellationToken.ThrowIfCancellationRequested();
        if (lines?.Thrown is { } thrown)
            ExceptionDispatchInfo.Throw(thrown);
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

    private async Task<ProcessEnd> WaitAsync(Process process, IdleClock idle, IProcessWitness? witness, CancellationToken stopped)
    {
        using var timeout = new CancellationTokenSource(command.Timeout ?? Timeout.InfiniteTimeSpan);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token, idle.Token, stopped, witness?.Stop ?? default);
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
            return witness is { Stop.IsCancellationRequested: true } ? witness.End : stopped.IsCancellationRequested ? ProcessEnd.Stopped : timeout.IsCancellationRequested ? ProcessEnd.TimedOut : ProcessEnd.Idle;
        }
    }

    private static TimeSpan Used(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return TimeSpan.Zero; // It has ended.
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
