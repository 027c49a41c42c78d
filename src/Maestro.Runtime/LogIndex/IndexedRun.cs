using Maestro.Runtime.Journal;
using Microsoft.Data.Sqlite;

namespace Maestro.Runtime.LogIndex;

/// <summary>How much of a run the index has.</summary>
/// <param name="Number">Its number in the index.</param>
/// <param name="Run">Its id.</param>
/// <param name="Position">How far its journal was read.</param>
/// <param name="Phase">The phase the run was in there.</param>
/// <param name="Bytes">Size of the journal when it was read.</param>
/// <param name="Damage">What keeps the rest from being read; null for nothing.</param>
/// <param name="Reviews">Stamp of the reviews that were read.</param>
internal sealed record IndexedRun(long Number, string Run, WalkPosition Position, string? Phase, long Bytes, string? Damage, string Reviews)
{
    /// <summary>Every run the index knows, by id.</summary>
    public static Dictionary<string, IndexedRun> All(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT no, run, segment, offset, line, records, head, phase, bytes, damage, reviews FROM run");
        using var reader = command.ExecuteReader();
        var runs = new Dictionary<string, IndexedRun>();
        while (reader.Read())
        {
            var position = new WalkPosition(reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt64(5), reader.GetString(6));
            var run = new IndexedRun(reader.GetInt64(0), reader.GetString(1), position, Text(reader, 7), reader.GetInt64(8), Text(reader, 9), reader.GetString(10));
            runs[run.Run] = run;
        }
        return runs;
    }

    /// <summary>Adds one of which nothing was read yet.</summary>
    public static IndexedRun Add(SqliteConnection connection, string run)
    {
        using var command = connection.Command(
            "INSERT INTO run (run, segment, offset, line, records, head, bytes) VALUES ($run, 0, 0, 0, 0, $head, 0) RETURNING no", ("$run", run), ("$head", WalkPosition.Start.Head));
        return new((long)command.ExecuteScalar()!, run, WalkPosition.Start, null, 0, null, "");
    }

    /// <summary>Whether nothing came since.</summary>
    public bool IsUpToDate(LogSource source) => Bytes == Size(source.Journal) && Reviews == ReviewFile.Stamp(source.Reviews);

    /// <summary>Size of a journal in bytes.</summary>
    public static long Size(string journal) => Directory.Exists(journal) ? new DirectoryInfo(journal).EnumerateFiles("*.jsonl").Sum(file => file.Length) : 0;

    /// <summary>Puts on record how far it was read, and what people said of its decisions.</summary>
    public void Save(SqliteConnection connection, ReviewSheet reviews)
    {
        connection.Do(
            """
            UPDATE run SET segment = $segment, offset = $offset, line = $line, records = $records, head = $head, phase = $phase, bytes = $bytes, damage = $damage, reviews = $reviews WHERE no = $no;
            DELETE FROM review WHERE no = $no
            """,
            ("$segment", Position.Segment), ("$offset", Position.Offset), ("$line", Position.Line), ("$records", Position.Count), ("$head", Position.Head),
            ("$phase", Phase), ("$bytes", Bytes), ("$damage", Damage), ("$reviews", reviews.Stamp), ("$no", Number));
        foreach (var review in reviews.Latest)
            connection.Do(
                "INSERT INTO review (no, decision, verdict, note, reviewer, utc) VALUES ($no, $decision, $verdict, $note, $reviewer, $utc)",
                ("$no", Number), ("$decision", review.Decision), ("$verdict", review.Appropriate ? "appropriate" : "not appropriate"), ("$note", review.Note),
                ("$reviewer", review.Reviewer), ("$utc", LogTime.Of(review.Utc)));
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
