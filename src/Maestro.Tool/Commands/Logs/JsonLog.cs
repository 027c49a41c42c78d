using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Tool.Commands.Logs;

/// <summary>For programs: one array, or, of a log that goes on, a line of JSON each.</summary>
/// <param name="output">Where.</param>
/// <param name="whole">Whether it is all there is.</param>
internal sealed class JsonLog(TextWriter output, bool whole) : ILogWriter
{
    /// <inheritdoc/>
    public void Entries(IEnumerable<LogEntry> entries) => Write(entries);

    /// <inheritdoc/>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        Write(rows.Select(row => columns.Zip(row).GroupBy(cell => cell.First).ToDictionary(cell => cell.Key, cell => cell.First().Second)));

    // Piece by piece: a log may be larger than what one wants in memory.
    private void Write<T>(IEnumerable<T> values)
    {
        var first = true;
        foreach (var value in values)
        {
            output.Write(!whole ? "" : first ? "[\n  " : ",\n  ");
            output.Write(JsonSerializer.Serialize(value, JournalJson.Options));
            output.Write(whole ? "" : "\n");
            first = false;
        }
        if (whole)
            output.WriteLine(first ? "[]" : "\n]");
        output.Flush();
    }
}
