using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Faults.Kinds;
using Faults.Tracing;
using Faults.Victims;
using Trace = Faults.Tracing.Trace;

namespace Faults.Scenes;

/// <summary>A victim, from outside: told what to do, and watched while it does it.</summary>
internal sealed class VictimProcess : IDisposable
{
    private const int Killed = 137;

    private readonly Scene _scene;
    private readonly Process _shell;
    private readonly Tracer _tracer;

    private VictimProcess(Scene scene, Process shell, int victim)
    {
        (_scene, _shell) = (scene, shell);
        _tracer = new(victim, scene.Root + "/");
        _tracer.Start();
    }

    /// <summary>Whether it can be told another thing.</summary>
    internal bool Lives => _tracer.ExitCode is null;

    /// <summary>Starts one. A shell does, and is gone at once: .NET waits for every child it knows, and would take what is meant for the tracer.</summary>
    internal static VictimProcess Start(Scene scene)
    {
        Marks.AdoptOrphans();
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec 3<&0; \"$@\" <&3 3<&- &", "sh", Environment.ProcessPath!, Victim.Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // Spares a process that lives for a second a tenth of it; nothing that touches a file differs.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var shell = Process.Start(start)!;
        shell.WaitForExit();
        return new(scene, shell, int.Parse(shell.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture));
    }

    /// <summary>Has it do what its scene is about, and strikes.</summary>
    /// <returns>What was seen, until it answered or was dead.</returns>
    internal Trace Do(IWatcher watcher) => Do(_scene.Operation, watcher);

    /// <summary>Has it do something for the sake of what it leaves.</summary>
    internal Trace Succeed(string operation) => Do(operation, new Nothing()) is { ExitCode: 0 } trace
        ? trace
        : throw new InvalidOperationException($"{operation}, undisturbed, did not succeed");

    /// <summary>Has it do something in which it kills itself.</summary>
    internal void Perish(string operation)
    {
        if (Do(operation, new Nothing()) is { ExitCode: not Killed } trace)
            throw new InvalidOperationException($"{operation} ended with {trace.ExitCode}: {trace.Said}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _shell.StandardInput.Close();
        _tracer.Join();
        _shell.Dispose();
    }

    /// <summary>Has it do something else, and strikes.</summary>
    internal Trace Do(string operation, IWatcher watcher)
    {
        var trace = _tracer.Watch(watcher);
        _shell.StandardInput.WriteLine(JsonSerializer.Serialize(_scene.Order(operation)));
        if (_shell.StandardOutput.ReadLine() is { } line)
        {
            var answer = JsonSerializer.Deserialize<Answer>(line)!;
            (trace.ExitCode, trace.Said) = (answer.ExitCode, answer.Said);
        }
        else
        {
            _tracer.Join();
            trace.ExitCode = _tracer.ExitCode!.Value;
        }
        return trace;
    }
}
