using Microsoft.Data.Sqlite;

namespace Maestro.Runtime.LogIndex;

/// <summary>
/// The log of a repository's runs as an SQLite file, made from their journals and brought up to date each time it is opened. It is an index and
/// nothing else: whoever deletes it loses nothing.
/// </summary>
internal sealed class LogDatabase : IDisposable
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly SqliteConnection connection;

    private LogDatabase(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens it. One that is damaged or of another version is made anew.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="sources">Every run there is; the log of others is forgotten.</param>
    /// <exception cref="SqliteException">It cannot be written.</exception>
    public static LogDatabase Open(string file, IReadOnlyList<LogSource> sources)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            return Open(file, sources, anew: false);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return Open(file, sources, anew: true);
        }
    }

    /// <summary>Asks it. Whatever the question, nothing is changed.</summary>
    /// <param name="sql">One question in SQLite's SQL.</param>
    /// <param name="values">Values of the parameters in it.</param>
    /// <exception cref="SqliteException">It is not understood.</exception>
    public LogAnswer Ask(string sql, params IEnumerable<(string Name, object? Value)> values) => new(connection.Command(sql, values));

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static LogDatabase Open(string file, IReadOnlyList<LogSource> sources, bool anew)
    {
        if (anew)
            foreach (var part in new[] { "", "-wal", "-shm", "-journal" })
                File.Delete(file + part);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Do("PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
            Prepare(connection);
            new LogIndexer(connection).Update(sources);
            connection.Do("PRAGMA query_only = ON");
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection)
    {
        // A look without a lock: most of the time it is there already.
        if (Version(connection) == LogSchema.Version)
            return;
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Version(connection) != LogSchema.Version)
        {
            foreach (var (kind, name) in Existing(connection))
                connection.Do($"DROP {kind} IF EXISTS {name}");
            connection.Do(LogSchema.Create + $"PRAGMA user_version = {LogSchema.Version}");
        }
        transaction.Commit();
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.Command("PRAGMA user_version");
        return (long)command.ExecuteScalar()!;
    }

    private static List<(string Kind, string Name)> Existing(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite_%' ORDER BY type DESC");
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }
}
