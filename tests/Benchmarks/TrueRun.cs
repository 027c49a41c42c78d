using System.Diagnostics;
using System.Globalization;
using Maestro;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using NLog;

namespace Benchmarks;

/// <summary>A thousand times <c>true</c>, two at a time, each with a synced record before and after. Also a process of its own, cold.</summary>
internal static class TrueRun
{
    /// <summary>The word that makes this program do just that, for measuring it as a whole process.</summary>
    internal const string Command = "processes-once";

    /// <summary>How many.</summary>
    internal const int Count = 1000;

    /// <summary>How many at a time.</summary>
    internal const int Width = 2;

    /// <summary>The processes alone, nothing recorded.</summary>
    internal static async Task<TimeSpan> ProcessesAsync()
    {
        var supervisor = new ProcessSupervisor(new() { Scope = "benchmark" });
        var command = new ProcessCommand { Program = "true", WorkingDirectory = "/" };
        var watch = Stopwatch.StartNew();
        await Parallelism.RunAsync(Count, Width, _ => supervisor.RunAsync(command, CancellationToken.None));
        return watch.Elapsed;
    }

    /// <summary>The records alone, nothing run.</summary>
    internal static async Task<TimeSpan> RecordsAsync()
    {
        using var folder = new ScratchFolder();
        await using var journal = RunJournal.Open(folder["journal"], "benchmark", TimeProvider.System).Journal!;
        var watch = Stopwatch.StartNew();
        await Parallelism.RunAsync(Count, Width, async i =>
        {
            await journal.AppendAsync("step-started", "k", new { program = "true" });
            await journal.AppendAsync("step-completed", "k", new { exit_code = i });
        });
        return watch.Elapsed;
    }

    /// <summary>Both, each step through the choke point as a run's is.</summary>
    /// <returns>How long it took, the journal's opening left out.</returns>
    internal static async Task<TimeSpan> RunAsync()
    {
        using var folder = new ScratchFolder();
        await using var journal = RunJournal.Open(folder["journal"], "benchmark", TimeProvider.System).Journal!;
        var artifacts = new ArtifactStore(folder["artifacts"]);
        var memory = new RunMemory(artifacts);
        journal.Appended += memory.Apply;
        var budget = Budget.Root(BudgetLimits.None, TimeProvider.System);
        var effects = new EffectRunner(journal, memory, artifacts, budget, LogManager.CreateNullLogger());
        var supervisor = new ProcessSupervisor(new() { Scope = "benchmark" });
        var command = new ProcessCommand { Program = "true", WorkingDirectory = folder.Path };
        var watch = Stopwatch.StartNew();
        await Parallelism.RunAsync(Count, Width, async i =>
        {
            var effect = new Effect(EffectKind.Agent, i.ToString(CultureInfo.InvariantCulture));
            var result = await effects.RunAsync(effect, ct => supervisor.RunAsync(command, ct), CancellationToken.None);
            if (!result.Succeeded)
                throw new InvalidOperationException("true failed: " + result);
        });
        return watch.Elapsed;
    }
}
