namespace Maestro.Runtime.Journal;

/// <summary>Opens a journal: takes the lock, verifies every record, repairs a torn tail, refuses anything else that is not as it was written.</summary>
/// <param name="folder">The journal's folder.</param>
/// <param name="run">The run's id.</param>
/// <param name="clock">Tells the records' time.</param>
/// <param name="rollBytes">Segments are about this long.</param>
/// <param name="from">Where a walk ended that verified what lies before; null for the beginning.</param>
internal sealed class JournalOpener(string folder, string run, TimeProvider clock, long rollBytes = JournalOpener.DefaultRollBytes, WalkPosition? from = null)
{
    /// <summary>Segments are about this long.</summary>
    internal const long DefaultRollBytes = 8 * 1024 * 1024;

    /// <summary>Opens it.</summary>
    internal JournalOpening Open()
    {
        JournalLock? held = null;
        try
        {
            Create();
            held = JournalLock.TryTake(folder);
            if (held is null)
                return Refused([], new(JournalProblemKind.Locked, folder, 0, "The journal is open in another process; a run has one writer."));
            var opening = OpenLocked(held);
            held = opening.Journal is null ? held : null;
            return opening;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused([], new(JournalProblemKind.Io, folder, 0, e.Message));
        }
        finally
        {
            held?.Dispose();
        }
    }

    private JournalOpening OpenLocked(JournalLock held)
    {
        var walk = new ChainWalk(folder, from);
        var records = walk.Records().ToList();
        if (walk.Problem is { } problem)
            return Refused(records, problem);
        if (walk.Run is { } other && other != run)
            return Refused(records, new(JournalProblemKind.Damaged, folder, 0, $"The journal belongs to run {other}, not to {run}."));
        var repair = walk.Torn is { } torn ? TailRepair.Repair(torn, folder) : null;
        var segments = new SegmentWriter(folder, Math.Max(1, walk.Segment), rollBytes);
        var log = new RecordLog(segments, run, clock, walk.Count + 1, walk.Head);
        if (repair is not null)
        {
            var pending = PendingRecord.Create(TailRepair.Type, repair.File, repair, awaited: false);
            log.Append([pending]);
            records.Add(pending.Record);
        }

        return new(new RunJournal(log, held), records, null);
    }

    private void Create()
    {
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        if (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } parent)
            Durable.SyncFolder(parent);
    }

    private static JournalOpening Refused(IReadOnlyList<JournalRecord> records, JournalProblem problem) => new(null, records, problem);
}
