using System.Globalization;
using Maestro.Runtime.Execution;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Output;

/// <summary>One line an event, for pipes, logs and CI.</summary>
internal sealed class LineView(Terminal terminal, IHumanChannel human) : IRunView
{
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public IHumanChannel Human => human;

    /// <inheritdoc/>
    public OpenFailures Failures { get; } = new();

    /// <inheritdoc/>
    public void Opened(RunDirectory directory)
    {
        // Lines need nothing of what was before.
    }

    /// <inheritdoc/>
    public void Record(JournalRecord record)
    {
        Failures.Apply(record);
        if (RecordText.Of(record) is { } text)
            Write($"{record.Utc.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {text}");
    }

    /// <inheritdoc/>
    public void Say(string text)
    {
        if (text.StartsWith("note:", StringComparison.Ordinal))
            Write(text);
    }

    /// <inheritdoc/>
    public void Log(string line)
    {
        lock (gate)
            Console.Error.WriteLine(Printable.Of(line));
    }

    /// <inheritdoc/>
    public async Task<T> ShowAsync<T>(Func<Task<T>> run, CancellationToken stop)
    {
        await using var stopping = stop.Register(() => Write(Stopping.Text));
        return await run();
    }

    private void Write(string text)
    {
        lock (gate)
            terminal.Note(text);
    }
}
