using Maestro.Runtime.Decisions.Graphs;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Tests.Decisions.Graphs;

/// <summary>Reads a text as a file.</summary>
internal static class GraphFile
{
    public static Outcome<TaskGraphFile> Stg(string text) => Stg(text, out _);

    public static Outcome<TaskGraphFile> Stg(string text, out string path) => Read(text, TaskGraphFile.ReadStg, out path);

    public static Outcome<TaskGraphFile> Psplib(string text, out string path) => Read(text, TaskGraphFile.ReadPsplib, out path);

    private static Outcome<TaskGraphFile> Read(string text, Func<string, Outcome<TaskGraphFile>> read, out string path)
    {
        using var folder = new TempFolder();
        path = Path.Combine(folder.Path, "graph");
        File.WriteAllText(path, text);
        return read(path);
    }
}
