using System.Diagnostics;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Plugins.Loading;
using Maestro.Runtime.Runs.Records;
using NLog;

namespace Maestro.Runtime.Execution.Barriers;

/// <summary>
/// Writes down, in the process's last moment, which extension ends it: an exception on a thread of its own, or a call of
/// <see cref="Environment.Exit(int)"/>. No barrier holds these.
/// </summary>
/// <remarks>
/// Only what is proven, by its own stack or by being the only one that could, is held against an extension. A process that is killed, or that falls over in native code, by a stack overflow or by
/// <see cref="Environment.FailFast(string)"/>, tells nothing; then the journal knows which steps were under way.
/// </remarks>
internal sealed class CrashWitness : IDisposable
{
    // The process is dying: the disk gets a moment, and no more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ExtensionActivator extensions;
    private readonly RunJournal journal;
    private readonly Logger log;
    private readonly CancellationToken cancelled;

    /// <summary>Begins to watch.</summary>
    /// <param name="extensions">The run's extensions.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="log">Is told too.</param>
    /// <param name="cancelled">The user's Ctrl+C: the tool may then leave before an extension has come back.</param>
    public CrashWitness(ExtensionActivator extensions, RunJournal journal, Logger log, CancellationToken cancelled)
    {
        (this.extensions, this.journal, this.log, this.cancelled) = (extensions, journal, log, cancelled);
        AppDomain.CurrentDomain.UnhandledException += Unhandled;
        AppDomain.CurrentDomain.ProcessExit += Exits;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.UnhandledException -= Unhandled;
        AppDomain.CurrentDomain.ProcessExit -= Exits;
    }

    private void Unhandled(object sender, UnhandledExceptionEventArgs e)
    {
        if (e.ExceptionObject is not Exception thrown)
            return;
        var chain = new List<Exception>();
        for (var inner = thrown; inner is not null; inner = inner.InnerException)
            chain.Insert(0, inner);
        Write(Culprit.OnStack(chain.Select(each => new StackTrace(each)), extensions.Loaded, extensions.Calls), $"{chain[0].GetType().Name} on a thread of its own: {chain[0].Message}");
    }

    // While a run is carried out and not cancelled, the tool itself does not exit.
    private void Exits(object? sender, EventArgs e)
    {
        if (!cancelled.IsCancellationRequested)
            Write(Culprit.OfExit(extensions.Loaded, extensions.Calls) is { } culprit ? [culprit] : [], $"it called Environment.Exit, exit code {Environment.ExitCode}");
    }

    private void Write(IReadOnlyList<ProvidedExtension> culprits, string how)
    {
        foreach (var (plugin, extension) in culprits)
        {
            var crash = new ExtensionCrash(extension.Kind.Word() + $" '{extension.Id}'", plugin.Location.Name, plugin.Build, how);
            log.Fatal("{Extension} of plugin {Plugin} ends the process: {How}", crash.Extension, crash.Plugin, how);
            try
            {
                if (!journal.AppendAsync(RunRecords.Crashed, "run", crash).Wait(Patience))
                    log.Error("the journal did not take it in time");
            }
            catch (AggregateException e)
            {
                log.Error(e, "the journal did not take it");
            }
        }
    }
}
