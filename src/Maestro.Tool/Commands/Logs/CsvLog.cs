using System.Buffers;

namespace Maestro.Tool.Commands.Logs;

/// <summary>For spreadsheets: comma-separated values with a line of names, quoted as RFC 4180 has it.</summary>
internal sealed class CsvLog(TextWriter output) : ILogWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private bool begun;

    /// <inheritdoc/>
    public void Entries(IEnumerable<LogEntry> entries) =>
        Table(["run", "seq", "utc", "type", "key", "payload"], entries.Select(e => (IReadOnlyList<object?>)[e.Run, e.Seq, e.Utc, e.Type, e.Key, e.Payload.GetRawText()]));

    /// <inheritdoc/>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        if (!begun)
            Line(columns);
        begun = true;
        foreach (var row in rows)
            Line(row.Select(Cell.Of));
        output.Flush();
    }

    private void Line(IEnumerable<string> values) => output.Write(string.Join(',', values.Select(Quoted)) + "\r\n");

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(Special) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
