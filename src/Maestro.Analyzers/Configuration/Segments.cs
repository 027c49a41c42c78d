using System;
using System.Collections.Generic;
using System.Linq;

namespace Maestro.Analyzers.Configuration;

/// <summary>Paths as lists of names: an analyzer asks no file system, and paths in yaml are written for every system.</summary>
internal static class Segments
{
    /// <summary>The names in a path, with <c>.</c> and <c>..</c> worked out; null where it leads above its beginning.</summary>
    internal static IReadOnlyList<string>? Of(string path)
    {
        var names = new List<string>();
        foreach (var name in path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == "..")
            {
                if (names.Count == 0)
                    return null;
                names.RemoveAt(names.Count - 1);
            }
            else if (name != ".")
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The path another one leads to from the folder of a file.</summary>
    internal static IReadOnlyList<string>? Beside(string file, string path) => Of(IsRooted(path) ? path : $"{file}/../{path}");

    /// <summary>Whether a path begins at the top of a file system.</summary>
    internal static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));

    /// <summary>Whether a path begins with all of another one.</summary>
    internal static bool Begins(this IReadOnlyList<string> path, IReadOnlyList<string> start) =>
        path.Count >= start.Count && path.Take(start.Count).SequenceEqual(start, StringComparer.Ordinal);

    /// <summary>Whether two paths are one.</summary>
    internal static bool Same(this IReadOnlyList<string> path, IReadOnlyList<string> other) => path.SequenceEqual(other, StringComparer.Ordinal);
}
