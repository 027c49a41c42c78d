using System.Globalization;
using Maestro.Tool.Output;
using Spectre.Console;

namespace Maestro.Tool.Commands.Logs;

/// <summary>For people: a line each.</summary>
/// <param name="terminal">Where.</param>
/// <param name="manyRuns">Whether each line names its run.</param>
internal sealed class TextLog(Terminal terminal, bool manyRuns) : ILogWriter
{
    /// <inheritdoc/>
    public void Entries(IEnumerable<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            var record = entry.Record;
            var run = manyRuns ? entry.Run + "  " : "";
            terminal.Line($"{run}{entry.Seq,5}  {record.Utc.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)}  {RecordText.Of(record) ?? $"{entry.Type} {entry.Key}"}");
        }
    }

    /// <inheritdoc/>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(Printable.Of(column))));
        foreach (var row in rows)
            table.AddRow(row.Select(value => new Text(Printable.Of(Cell.Of(value)))));
        terminal.Out.Write(table);
    }
}
