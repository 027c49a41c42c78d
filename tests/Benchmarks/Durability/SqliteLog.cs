using Microsoft.Data.Sqlite;

namespace Benchmarks.Durability;

/// <summary>Records in an SQLite table, each in a transaction of its own that is on disk when it ends: WAL, synchronous = FULL.</summary>
internal sealed class SqliteLog : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;

    /// <param name="file">The database; made when it is not there.</param>
    internal SqliteLog(string file)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        // Without a busy_timeout the library waits 150 ms for another writer; SQLite itself begins with one.
        Do("PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        Do("CREATE TABLE IF NOT EXISTS record (seq INTEGER PRIMARY KEY, type TEXT NOT NULL, key TEXT NOT NULL, payload BLOB NOT NULL)");
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO record (type, key, payload) VALUES ($type, $key, $payload)";
        insert.Parameters.Add("$type", SqliteType.Text);
        insert.Parameters.Add("$key", SqliteType.Text);
        insert.Parameters.Add("$payload", SqliteType.Blob);
        insert.Prepare();
    }

    /// <summary>Appends one; it is on disk when this returns.</summary>
    internal void Append(string type, string key, byte[] payload)
    {
        insert.Parameters[0].Value = type;
        insert.Parameters[1].Value = key;
        insert.Parameters[2].Value = payload;
        insert.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }

    private void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
