using System.Diagnostics;
using System.Globalization;
using Faults.Kinds;
using Faults.Tracing;
using Faults.Victims;
using Trace = Faults.Tracing.Trace;

namespace Faults.Scenes;

/// <summary>Starts victims.</summary>
internal static class VictimProcess
{
    /// <summary>Runs one that is watched, or struck.</summary>
    internal static Trace Watched(Scene scene, IWatcher watcher)
    {
        Trace? trace = null;
        Exception? failure = null;
        // Whoever traces is one thread from the first call to the last.
        var thread = new Thread(() =>
        {
            try
            {
                trace = Follow(scene, watcher);
            }
#pragma warning disable CA1031 // Thrown again below, on the thread that waits.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failure = e;
            }
        });
        thread.Start();
        thread.Join();
        return trace ?? throw new InvalidOperationException("the victim could not be followed", failure);
    }

    /// <summary>Runs one that nobody disturbs, to its end.</summary>
    internal static Trace Unwatched(Scene scene) => Unwatched(scene, scene.Operation);

    /// <summary>Runs one for the sake of what it leaves.</summary>
    internal static void Undisturbed(Scene scene, string operation)
    {
        if (Unwatched(scene, operation) is { ExitCode: not 0 } trace)
            throw new InvalidOperationException($"{operation}, undisturbed, exited with {trace.ExitCode}: {trace.Said}");
    }

    private static Trace Unwatched(Scene scene, string operation)
    {
        using var process = Start(scene, Environment.ProcessPath!, Arguments(scene, operation));
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new() { ExitCode = process.ExitCode, Said = string.Concat(said.GetAwaiter().GetResult()) };
    }

    // A shell starts it and is gone before anything is traced: .NET waits for every child it knows, and would take what is meant for the tracer.
    private static Trace Follow(Scene scene, IWatcher watcher)
    {
        Marks.AdoptOrphans();
        using var shell = Start(scene, "/bin/sh", ["-c", "exec 3<&0; \"$@\" <&3 3<&- &", "sh", Environment.ProcessPath!, .. Arguments(scene, scene.Operation)]);
        shell.WaitForExit();
        var victim = int.Parse(shell.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        var said = Task.WhenAll(shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        var tracer = new Tracer(victim, scene.Root + "/", watcher);
        tracer.Attach();
        shell.StandardInput.Close();
        var trace = tracer.Follow();
        trace.Said = string.Concat(said.GetAwaiter().GetResult());
        return trace;
    }

    private static IEnumerable<string> Arguments(Scene scene, string operation) => [Victim.Command, operation, scene.Run, scene.Target];

    private static Process Start(Scene scene, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = scene.Repository, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["MAESTRO_HOME"] = scene.Home;
        return Process.Start(start)!;
    }
}
