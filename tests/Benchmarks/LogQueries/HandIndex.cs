using Maestro.Runtime.LogIndex;
using Microsoft.Data.Sqlite;

namespace Benchmarks.LogQueries;

/// <summary>The same records in an SQLite table made by hand for just these questions, with an index for each that holds its order too.</summary>
internal static class HandIndex
{
    /// <summary>Makes it from the product's index, which has all that is asked for.</summary>
    internal static void Make(string file, string from)
    {
        using var connection = Open(file);
        connection.Do(
            """
            ATTACH $from AS log;
            PRAGMA synchronous = OFF;
            CREATE TABLE record (run TEXT NOT NULL, seq INTEGER NOT NULL, utc TEXT NOT NULL, type TEXT NOT NULL, key TEXT NOT NULL, task TEXT, kind TEXT, confidence REAL, payload TEXT NOT NULL);
            INSERT INTO record SELECT run, seq, utc, type, key, task, kind, confidence, payload FROM log.record JOIN log.run USING (no) ORDER BY run, seq;
            CREATE INDEX by_type ON record (type, run, seq);
            CREATE INDEX by_kind ON record (kind, run, seq) WHERE kind IS NOT NULL;
            CREATE INDEX by_task ON record (run, task, seq) WHERE task IS NOT NULL;
            CREATE INDEX by_confidence ON record (confidence) WHERE confidence IS NOT NULL;
            PRAGMA optimize
            """,
            ("$from", from));
    }

    /// <summary>Asks it, opening included.</summary>
    /// <returns>How many rows there are.</returns>
    internal static int Ask(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++)
            for (var i = 0; i < reader.FieldCount; i++)
                reader.GetValue(i);
        return rows;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
