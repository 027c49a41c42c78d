using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Starts one program with <c>posix_spawn</c>, in a session of its own.</summary>
/// <param name="command">What to start.</param>
/// <param name="marker">Value of <c>MAESTRO_PROCESS</c> in it.</param>
/// <param name="environment">What it inherits.</param>
/// <param name="programs">Finds the program.</param>
[SupportedOSPlatform("linux")]
internal sealed class Spawner(ProcessCommand command, string marker, ChildEnvironment environment, ProgramLookup programs)
{
    /// <summary>Starts it.</summary>
    /// <param name="streams">The pipes of a child that was started.</param>
    /// <param name="pid">Its process id, which is its session's and its group's as well.</param>
    /// <returns>Null, or why it could not be started, in a sentence.</returns>
    internal string? Start(ChildStreams streams, out int pid)
    {
        pid = 0;
        if (FindNul() is { } nul)
            return nul;
        var entries = environment.Entries(command, marker, out var path);
        if (programs.Find(command.Program, command.WorkingDirectory, path) is not { } file)
            return StartProblem.NotFound(command, path);
        if (streams.Open(command.Input is not null || command.KeepInputOpen) is var error and not 0)
            return StartProblem.Describe(error, command, file);
        error = Spawn(file, entries, streams, out pid);
        if (error == Libc.NoEntry && FindAgain(file, path) is { } other)
            error = Spawn(file = other, entries, streams, out pid);
        if (error == 0)
        {
            streams.CloseChildEnds();
            return null;
        }

        streams.CloseAll();
        return StartProblem.Describe(error, command, file);
    }

    /// <summary>Where the program is now, if it is not any more where it was found before.</summary>
    private string? FindAgain(string file, string path)
    {
        programs.Forget(command.Program, path);
        var other = programs.Find(command.Program, command.WorkingDirectory, path);
        return other == file ? null : other;
    }

    private unsafe int Spawn(string file, string[] entries, ChildStreams streams, out int pid)
    {
        Span<int> ends = stackalloc int[3];
        streams.CopyChildEnds(ends);
        using var actions = new FileActions(ends, command.WorkingDirectory);
        using var program = new NativeStrings(file, []);
        using var arguments = new NativeStrings(command.Program, command.Arguments);
        using var variables = new NativeStrings(null, entries);
        var started = 0;
        Children.SpawnGate.EnterReadLock();
        try
        {
            var error = actions.Error != 0 ? actions.Error : LibcSpawn.Spawn(
                &started, program.Pointers[0], actions.Pointer, SpawnAttributes.Value, arguments.Pointers, variables.Pointers);
            if (error == 0)
                Children.Add(started);
            pid = started;
            return error;
        }
        finally
        {
            Children.SpawnGate.ExitReadLock();
        }
    }

    private string? FindNul()
    {
        // The C library would cut the text there and run something else than was asked for.
        if (command.Program.Contains('\0') || command.WorkingDirectory.Contains('\0'))
            return "The program or its working directory contains a NUL character.";
        for (var i = 0; i < command.Arguments.Count; i++)
        {
            if (command.Arguments[i].Contains('\0'))
                return $"Argument {i + 1} of {command.Program} contains a NUL character.";
        }

        return null;
    }
}
