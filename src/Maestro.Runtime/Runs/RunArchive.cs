using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>The runs of a repository, read from their journals without touching them.</summary>
internal static class RunArchive
{
    private static readonly string[] AskedForAgain = ["checkpoint.", "risk.", "restore.", "preparation.", "trace.", RunRecords.Finished];

    /// <summary>Every run, latest first. A journal that cannot be read is told of, not hidden.</summary>
    public static IReadOnlyList<ArchivedRun> All(StateDirectory state) => [.. LatestFirst(state)];

    /// <summary>A run by its id or the beginning of it; the latest when none is named.</summary>
    /// <param name="state">Where runs are kept.</param>
    /// <param name="id">The id, or null.</param>
    /// <param name="unfinished">With no id: the latest that did not come to its end.</param>
    public static Outcome<ArchivedRun> Find(StateDirectory state, string? id, bool unfinished = false)
    {
        var named = Named(state, id);
        if (!named.Ok)
            return named.As<ArchivedRun>();
        var found = unfinished && id is null ? LatestFirst(state).FirstOrDefault(r => r.CanBeTakenUp) : Read(named.Value);
        if (found is null)
            return Catalogue.RunNotFound.At("every run here came to its end");
        return found.Problem is { } problem ? Catalogue.JournalDamaged.At(problem.Message, new(problem.File, problem.Line, 0)) : found;
    }

    /// <summary>The folder of a run by its id or the beginning of it, also when its journal is damaged; the latest when none is named.</summary>
    public static Outcome<RunDirectory> Named(StateDirectory state, string? id)
    {
        var runs = Directory.Exists(state.Runs) ? Folders(state).Select(folder => Path.GetFileName(folder)).OrderDescending(StringComparer.Ordinal).ToList() : [];
        var found = id is null ? runs.FirstOrDefault() : runs.Find(r => r == id) ?? runs.Find(r => r.StartsWith(id, StringComparison.Ordinal));
        if (found is not null)
            return state.Run(found);
        return Catalogue.RunNotFound.At(id is null ? "nothing was run here yet" : $"no run is called '{id}'{Nearest.Hint(id, runs)}");
    }

    /// <summary>Whether a process carries the run out right now.</summary>
    public static bool IsAlive(RunDirectory run) => JournalLock.IsHeld(run.Journal);

    /// <summary>The folders of all runs. One that is being thrown away is none any more.</summary>
    public static IEnumerable<string> Folders(StateDirectory state) =>
        Directory.EnumerateDirectories(state.Runs).Where(folder => !Path.GetFileName(folder).StartsWith(StateDirectory.Discarded, StringComparison.Ordinal));

    /// <summary>Every run, latest first, each read when it is asked for.</summary>
    public static IEnumerable<ArchivedRun> LatestFirst(StateDirectory state) => Directory.Exists(state.Runs)
        ? Folders(state).OrderDescending(StringComparer.Ordinal).Select(folder => Read(new(folder)))
        : [];

    private static ArchivedRun Read(RunDirectory directory)
    {
        var memory = new RunMemory(new(directory.Artifacts));
        var kept = new List<JournalRecord>();
        var walk = new ChainWalk(directory.Journal);
        foreach (var record in walk.Records())
        {
            memory.Apply(record);
            if (Array.Exists(AskedForAgain, beginning => record.Type.StartsWith(beginning, StringComparison.Ordinal)))
                kept.Add(record);
        }
        return walk.Problem is { } problem
            ? new(directory, new(new(directory.Artifacts)), [], WalkPosition.Start, problem, false)
            : new(directory, memory, kept, walk.Position, null, IsAlive(directory));
    }
}
