using System.Text.RegularExpressions;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Integrity;

/// <summary>
/// How far a journal had come, written where the journal's own files do not reach: into the messages of commits. A chain of hashes does not
/// tell that its last records were cut off; what was built on them does.
/// </summary>
/// <param name="Seq">Number of a record.</param>
/// <param name="Hash">Its hash.</param>
internal sealed partial record JournalAnchor(long Seq, string Hash)
{
    /// <summary>Where a journal is now.</summary>
    public static JournalAnchor Of(RunJournal journal)
    {
        var (seq, hash) = journal.End;
        return new(seq, hash);
    }

    /// <summary>The line of a commit message that carries it.</summary>
    public string Trailer => $"Maestro-Journal: {Seq} {Hash}";

    /// <summary>The one that a message carries, or null.</summary>
    public static JournalAnchor? In(string message) => Line().Matches(message).LastOrDefault() is { } match
        ? new(long.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value)
        : null;

    [GeneratedRegex("^Maestro-Journal: ([0-9]{1,18}) ([0-9a-f]{64})$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
