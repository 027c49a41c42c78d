namespace Maestro.Tool.Commands.Logs;

/// <summary>A form in which a log is written.</summary>
internal interface ILogWriter
{
    /// <summary>Writes entries; called again while a log is followed.</summary>
    void Entries(IEnumerable<LogEntry> entries);

    /// <summary>Writes an answer to a question in SQL.</summary>
    void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows);
}
