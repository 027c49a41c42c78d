using Microsoft.Data.Sqlite;

namespace Maestro.Runtime.LogIndex;

/// <summary>Rows, read one after the other as they are asked for.</summary>
internal sealed class LogAnswer : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteDataReader reader;

    internal LogAnswer(SqliteCommand command)
    {
        this.command = command;
        try
        {
            reader = command.ExecuteReader();
        }
        catch
        {
            command.Dispose();
            throw;
        }
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];

    /// <summary>The rows; values are text, whole numbers, fractions, bytes or null. Walk once.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows
    {
        get
        {
            while (reader.Read())
            {
                var row = new object?[reader.FieldCount];
                for (var i = 0; i < row.Length; i++)
                    row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
                yield return row;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        command.Dispose();
    }
}
