using Maestro.Runtime.Execution;
using Maestro.Runtime.Journal;

namespace Maestro.Tool.Output;

/// <summary>Shows a run while it goes on. On a terminal the lines are followed by a live table; elsewhere there are only lines.</summary>
internal interface IRunView
{
    /// <summary>A record is on disk.</summary>
    void Record(JournalRecord record);

    /// <summary>Something that is said and not kept.</summary>
    void Say(string text);

    /// <summary>A line of the operational log, to be shown on standard error.</summary>
    void Log(string line);

    /// <summary>Shows until the run has ended.</summary>
    Task<T> ShowAsync<T>(Func<Task<T>> run);

    /// <summary>The human behind this view.</summary>
    IHumanChannel Human { get; }
}
