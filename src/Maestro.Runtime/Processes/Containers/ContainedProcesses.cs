using System.Runtime.Versioning;
using Maestro.Runtime.Processes.Doors;

namespace Maestro.Runtime.Processes.Containers;

/// <summary>Runs each program in a sandbox. The scope's end is the name space's end: nothing in it can outlive it.</summary>
/// <param name="within">Supervises.</param>
/// <param name="bubblewrap">Can be used.</param>
/// <param name="sandbox">What programs may see and write.</param>
[SupportedOSPlatform("linux")]
internal sealed class ContainedProcesses(ProcessSupervisor within, Bubblewrap bubblewrap, Sandbox sandbox) : IProcesses
{
    /// <inheritdoc/>
    public Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        // A program that is not there is told as ever, rather than in bwrap's words.
        if (within.Find(command) is not { } program)
            return within.RunAsync(command, cancellationToken);
        if (!sandbox.Shows(program))
            return Task.FromResult(new ProcessResult
            {
                End = ProcessEnd.NotStarted,
                Error = $"{command.Program} is {program}, which the sandbox does not show: name its folder in sandbox.readable of maestro.yaml",
            });
        var environment = new Dictionary<string, string?>(command.Environment);
        environment.TryAdd("HOME", sandbox.Home);
        environment.TryAdd("TMPDIR", null);
        foreach (var (name, value) in sandbox.Variables)
            environment.TryAdd(name, value);
        IReadOnlyList<string> line = [program, .. command.Arguments];
        if (sandbox.Doors is { All: { Count: > 0 } open } doors)
            line = DoorLine.Of(open, doors.Tool, line);
        return within.RunAsync(
            command with
            {
                Program = bubblewrap.Program!,
                Arguments = [.. BubblewrapArguments.Of(sandbox, command.WorkingDirectory), .. line],
                Environment = environment,
            },
            wrapped: true, cancellationToken);
    }
}
