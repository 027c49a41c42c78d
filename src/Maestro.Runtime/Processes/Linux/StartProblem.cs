using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Says in a sentence why a program was not started.</summary>
internal static class StartProblem
{
    /// <summary>The program was not found, or what was found may not be run.</summary>
    internal static string NotFound(ProcessCommand command, string path)
    {
        if (!Directory.Exists(command.WorkingDirectory))
            return MissingFolder(command);
        if (!command.Program.Contains('/'))
            return $"There is no program '{command.Program}' on PATH ({path}).";
        var file = Path.Combine(command.WorkingDirectory, command.Program);
        return File.Exists(file) ? $"The file {file} is not executable." : $"There is no file {file}.";
    }

    /// <summary>The system refused.</summary>
    internal static string Describe(int error, ProcessCommand command, string file)
    {
        if (!Directory.Exists(command.WorkingDirectory))
            return MissingFolder(command);
        return error switch
        {
            Libc.NoEntry => $"The file {file}, or the interpreter its first line names, does not exist.",
            Libc.AccessDenied => $"The file {file} or the folder {command.WorkingDirectory} may not be used: permission denied.",
            Libc.NotExecutable => $"The file {file} is not in a format that can be run; a script needs a first line such as '#!/bin/sh'.",
            Libc.TooBig => $"The arguments of {command.Program} and its environment are longer than the system allows.",
            _ => $"The program {file} could not be started: {Marshal.GetPInvokeErrorMessage(error)}.",
        };
    }

    private static string MissingFolder(ProcessCommand command) =>
        $"The working directory '{command.WorkingDirectory}' of {command.Program} does not exist.";
}
