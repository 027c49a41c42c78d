namespace Maestro.Runtime.Journal;

/// <summary>Reads journals without opening them for writing. Usable while a writer lives, and on journals that opening refuses.</summary>
internal static class JournalReader
{
    /// <summary>The records in order, each verified before it is yielded.</summary>
    /// <param name="folder">The journal's folder; one that is not there reads as empty.</param>
    /// <exception cref="JournalDamagedException">Thrown after the last good record; only an unfinished last line is passed over in silence.</exception>
    internal static IEnumerable<JournalRecord> Read(string folder)
    {
        var walk = new ChainWalk(folder);
        foreach (var record in walk.Records())
            yield return record;
        if (walk.Problem is { } problem)
            throw new JournalDamagedException(problem);
    }

    /// <summary>Verifies the whole chain.</summary>
    /// <param name="folder">The journal's folder.</param>
    internal static JournalVerification Verify(string folder)
    {
        var walk = new ChainWalk(folder);
        foreach (var _ in walk.Records())
        {
        }

        return new(walk.Count, walk.Head, walk.Torn, walk.Problem);
    }
}
