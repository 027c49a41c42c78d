using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Decisions.Graphs;

/// <summary>A published task graph: what schedulers are held against.</summary>
/// <param name="Tasks">Its tasks, the dummies at its ends included. Ids are the file's numbers; a unit of time counts as a minute.</param>
/// <param name="Capacities">The units there are of what tasks hold while they run; empty for a format that knows only workers.</param>
internal sealed record TaskGraphFile(IReadOnlyList<WorkTask> Tasks, IReadOnlyDictionary<string, int> Capacities)
{
    /// <summary>Reads a file of the Standard Task Graph Set (Tobita and Kasahara 2002), the form without communication costs.</summary>
    /// <param name="path">Where it is.</param>
    public static Outcome<TaskGraphFile> ReadStg(string path) => Read(path, StgReader.Read);

    /// <summary>Reads a single-mode file of PSPLIB (Kolisch and Sprecher 1996), <c>.sm</c>.</summary>
    /// <param name="path">Where it is.</param>
    public static Outcome<TaskGraphFile> ReadPsplib(string path) => Read(path, PsplibReader.Read);

    private static Outcome<TaskGraphFile> Read(string path, Func<GraphLines, Outcome<TaskGraphFile>> read)
    {
        try
        {
            return read(new(path, File.ReadAllLines(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalogue.FileUnreadable.At(e.Message, SourceSpot.Of(path));
        }
    }
}
