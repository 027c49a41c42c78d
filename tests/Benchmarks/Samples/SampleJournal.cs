using Maestro.Runtime.Journal;

namespace Benchmarks.Samples;

/// <summary>Fills a journal with the product's own writer, a thousand records at a time, so that a million are there in a minute.</summary>
/// <param name="folder">The journal's folder.</param>
/// <param name="run">The run the records belong to.</param>
internal sealed class SampleJournal(string folder, string run) : IDisposable
{
    private const int GroupSize = 1000;

    private readonly List<PendingRecord> group = new(GroupSize);
    private RecordLog? log;

    /// <summary>How many records there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds one.</summary>
    internal void Add<T>(string type, string key, T payload)
    {
        Count++;
        group.Add(PendingRecord.Create(type, key, payload, awaited: false));
        if (group.Count == GroupSize)
            Write();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Write();
        log?.Dispose();
    }

    private void Write()
    {
        Directory.CreateDirectory(folder);
        log ??= new(new(folder, 1, JournalOpener.DefaultRollBytes), run, TimeProvider.System, 1, RecordFormat.Genesis);
        if (group.Count > 0)
            log.Append(group);
        group.Clear();
    }
}
