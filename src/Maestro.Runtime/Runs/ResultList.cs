using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>Results in the order they came, read when somebody asks for them: whoever takes up a run of many tasks asks for few. For one thread at a time.</summary>
/// <param name="read">Reads a result from its record.</param>
internal sealed class ResultList<T>(Func<CompletedRecord, T> read)
{
    private readonly List<T> results = [];
    private readonly Queue<CompletedRecord> unread = [];

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            while (unread.TryPeek(out var record))
            {
                results.Add(read(record));
                unread.Dequeue();
            }
            return results;
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(CompletedRecord record) => unread.Enqueue(record);
}
