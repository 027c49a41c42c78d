using System.Globalization;
using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.LogIndex;

/// <summary>What people said of a run's decisions: a line of JSON each, beside the journal and never in it, since the run is over.</summary>
/// <param name="file">The file; need not be there.</param>
internal sealed class ReviewFile(string file)
{
    /// <summary>Changes when the file does; empty when there is none.</summary>
    public static string Stamp(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}") : "";
    }

    /// <summary>Adds one, on disk when this returns.</summary>
    public void Add(DecisionReview review)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(review, JournalJson.Options);
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        // The line feed first: what a crash left unfinished before it does not spoil it.
        stream.Write([(byte)'\n', .. line]);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Every decision's last word. A line that a crash left unfinished is passed over.</summary>
    public ReviewSheet Read()
    {
        var stamp = Stamp(file);
        if (stamp.Length == 0)
            return new("", []);
        var latest = new Dictionary<string, DecisionReview>();
        foreach (var line in File.ReadLines(file))
            if (Parse(line) is { } review)
                latest[review.Decision] = review;
        return new(stamp, [.. latest.Values]);
    }

    private static DecisionReview? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<DecisionReview>(line, JournalJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
