using Maestro.Runtime.Execution;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Output;

/// <summary>Shows a run while it goes on. On a terminal the lines are followed by a live table; elsewhere there are only lines.</summary>
internal interface IRunView
{
    /// <summary>The run has a folder, which may hold what earlier sessions left.</summary>
    void Opened(RunDirectory directory);

    /// <summary>A record is on disk.</summary>
    void Record(JournalRecord record);

    /// <summary>Something that is said and not kept.</summary>
    void Say(string text);

    /// <summary>A line of the operational log, to be shown on standard error.</summary>
    void Log(string line);

    /// <summary>Shows until the run has ended.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stop">The user's Ctrl+C, which is told of as well.</param>
    Task<T> ShowAsync<T>(Func<Task<T>> run, CancellationToken stop);

    /// <summary>What failed and was not recovered.</summary>
    OpenFailures Failures { get; }

    /// <summary>The human behind this view.</summary>
    IHumanChannel Human { get; }
}
