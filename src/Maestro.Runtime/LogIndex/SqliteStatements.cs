using Microsoft.Data.Sqlite;

namespace Maestro.Runtime.LogIndex;

/// <summary>Short ways to say something to the index.</summary>
internal static class SqliteStatements
{
    /// <summary>A command with its parameters; null becomes SQL's.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params IEnumerable<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    /// <summary>Does one or several statements.</summary>
    public static void Do(this SqliteConnection connection, string sql, params IEnumerable<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }
}
