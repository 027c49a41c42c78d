using System.Globalization;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Decisions.Graphs;

/// <summary>The lines of a task-graph file, taken one after the other.</summary>
/// <param name="path">Where it is, for messages.</param>
/// <param name="lines">What stands there.</param>
internal sealed class GraphLines(string path, IReadOnlyList<string> lines)
{
    /// <summary>No graph has more tasks: more is a file of something else.</summary>
    public const int MostTasks = 1_000_000;

    private int next;

    /// <summary>The number of the line taken last, from 1.</summary>
    public int Number => next;

    /// <summary>The line taken last.</summary>
    public string Last { get; private set; } = "";

    /// <summary>The next line that is not empty and not a comment; null at the end.</summary>
    public string? Take()
    {
        while (next < lines.Count)
        {
            Last = lines[next++].Trim();
            if (Last.Length > 0 && Last[0] != '#')
                return Last;
        }

        return null;
    }

    /// <summary>Goes to the line after the one that begins so.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Find(string beginning)
    {
        while (Take() is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The whole numbers of a line; null where it holds anything else or one below zero.</summary>
    public static int[]? Numbers(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers;
    }

    /// <summary>What is wrong with the line taken last.</summary>
    public Diagnostic Wrong(string what) => Catalogue.TaskGraphUnreadable.At(what, new(path, Number, 0));

    /// <summary>What is wrong with the file as a whole.</summary>
    public Diagnostic WrongAsAWhole(string what) => Catalogue.TaskGraphUnreadable.At(what, SourceSpot.Of(path));
}
