using System.Collections.Concurrent;
using System.Runtime.Versioning;

namespace Maestro.Runtime.Processes;

/// <summary>Finds programs the way a shell would, but never in the working directory unless the name says so.</summary>
internal sealed class ProgramLookup
{
    private readonly ConcurrentDictionary<(string Program, string Path), string> _found = new();

    /// <summary>The file to run.</summary>
    /// <param name="program">A name to look up, or a path; a relative path counts from the working directory.</param>
    /// <param name="workingDirectory">The folder the child will run in.</param>
    /// <param name="path">The child's PATH.</param>
    /// <returns>The file's path, or null when there is none that may be run.</returns>
    [UnsupportedOSPlatform("windows")]
    internal string? Find(string program, string workingDirectory, string path)
    {
        if (program.Contains('/'))
            return IsRunnable(Path.Combine(workingDirectory, program)) ? Path.Combine(workingDirectory, program) : null;
        if (_found.TryGetValue((program, path), out var known))
            return known;
        if (Search(program, path) is not { } file)
            return null;
        _found[(program, path)] = file;
        return file;
    }

    /// <summary>Forgets where a program was; it is not there any more.</summary>
    internal void Forget(string program, string path) => _found.TryRemove((program, path), out _);

    [UnsupportedOSPlatform("windows")]
    private static string? Search(string program, string path)
    {
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // A relative entry would let the repository that is worked on put its own programs first.
            if (Path.IsPathRooted(folder) && IsRunnable(Path.Combine(folder, program)))
                return Path.Combine(folder, program);
        }

        return null;
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsRunnable(string file)
    {
        const UnixFileMode anyone = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (File.GetUnixFileMode(file) & anyone) != 0;
    }
}
