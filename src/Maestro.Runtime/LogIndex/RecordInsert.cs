using Maestro.Runtime.Journal;
using Microsoft.Data.Sqlite;

namespace Maestro.Runtime.LogIndex;

/// <summary>Puts records of one run into the index.</summary>
internal sealed class RecordInsert : IDisposable
{
    private static readonly string[] Columns = ["id", "no", "seq", "utc", "type", "key", "phase", "task", "kind", "confidence", "payload"];

    private readonly SqliteCommand command;
    private readonly long run;

    /// <param name="connection">The open index, in a transaction.</param>
    /// <param name="run">Number of the run.</param>
    public RecordInsert(SqliteConnection connection, long run)
    {
        this.run = run;
        command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO record ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "$" + c))})";
        foreach (var column in Columns)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
    }

    /// <summary>Adds one.</summary>
    public void Add(JournalRecord record, string? phase, RecordRow row)
    {
        object?[] values =
        [
            (run * LogSchema.RunStride) + record.Seq, run, record.Seq, LogTime.Of(record.Utc), record.Type, record.Key, phase, row.Task, row.Kind, row.Confidence, row.Payload,
        ];
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();
}
