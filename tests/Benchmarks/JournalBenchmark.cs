using System.Diagnostics;
using System.Globalization;
using Maestro;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs;
using NLog;

namespace Benchmarks;

/// <summary>The journal against a bare loop that appends the same bytes and syncs them in groups of the same width.</summary>
internal sealed class JournalBenchmark : IBenchmark
{
    private const int Steps = 1000;
    private const int Width = 64;
    private const double Goal = 1.5;

    private byte[][] _lines = [];

    /// <inheritdoc/>
    public string Name => "journal";

    /// <inheritdoc/>
    public string Summary => $"{Steps} no-op steps of 2 synced records each, {Width} at a time, against a bare loop that syncs in groups of {Width}";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        await StepsAsync(folder["sample"], Steps);
        _lines = [.. File.ReadLines(Path.Combine(folder["sample"], "000001.jsonl")).Select(line => System.Text.Encoding.UTF8.GetBytes(line + "\n"))];
        var medians = await Alternation.MeasureAsync(
            output,
            rounds: 31,
            warmUp: 20,
            new("the choke point (EffectRunner over RunJournal)", () => EffectsAsync(folder[Guid.NewGuid().ToString("N")], EffectKind.Agent)),
            new("  the same, both records waited for", () => EffectsAsync(folder[Guid.NewGuid().ToString("N")], EffectKind.Task)),
            new("RunJournal alone", () => StepsAsync(folder[Guid.NewGuid().ToString("N")], Steps)),
            new("bare loop, write and fdatasync", () => Task.FromResult(BareLoop(folder[Guid.NewGuid().ToString("N")]))));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  ratio {medians[0] / medians[^1]:0.00}, goal <= {Goal}: {(medians[0] / medians[^1] <= Goal ? "met" : "MISSED")}"));
        output.WriteLine($"  bytes a step: {await BytesPerStepAsync(folder, 1000)} at 1,000 steps, {await BytesPerStepAsync(folder, 10_000)} at 10,000");
    }

    // What a run does for a step: budget, started, the step, completed, memory.
    private static async Task<TimeSpan> EffectsAsync(string folder, EffectKind kind)
    {
        await using var journal = RunJournal.Open(folder, "benchmark", TimeProvider.System).Journal!;
        var artifacts = new ArtifactStore(Path.Combine(folder, "artifacts"));
        var memory = new RunMemory(artifacts);
        journal.Appended += memory.Apply;
        var budget = Budget.Root(BudgetLimits.None, TimeProvider.System);
        var effects = new EffectRunner(journal, memory, artifacts, budget, LogManager.CreateNullLogger());
        var watch = Stopwatch.StartNew();
        await Parallelism.RunAsync(Steps, Width, i =>
            effects.RunAsync(new(kind, i.ToString(CultureInfo.InvariantCulture)), _ => Task.FromResult(new StepCompleted("ok")), CancellationToken.None));
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> StepsAsync(string folder, int steps)
    {
        await using var journal = RunJournal.Open(folder, "benchmark", TimeProvider.System).Journal!;
        var watch = Stopwatch.StartNew();
        await Parallelism.RunAsync(steps, Width, async i =>
        {
            var key = i.ToString(CultureInfo.InvariantCulture);
            await journal.AppendAsync("step-started", key, new StepStarted("no-op", 0, 0));
            await journal.AppendAsync("step-completed", key, new StepCompleted("ok"));
        });
        return watch.Elapsed;
    }

    private TimeSpan BareLoop(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write);
        Durable.Sync(handle);
        var watch = Stopwatch.StartNew();
        var offset = 0L;
        foreach (var group in _lines.Chunk(Width))
        {
            var bytes = group.SelectMany(line => line).ToArray();
            RandomAccess.Write(handle, bytes, offset);
            Durable.Sync(handle);
            offset += bytes.Length;
        }

        return watch.Elapsed;
    }

    private static async Task<long> BytesPerStepAsync(ScratchFolder folder, int steps)
    {
        var journal = folder["bytes" + steps.ToString(CultureInfo.InvariantCulture)];
        await StepsAsync(journal, steps);
        return Directory.GetFiles(journal, "*.jsonl").Sum(file => new FileInfo(file).Length) / steps;
    }

    private sealed record StepStarted(string Step, long ReservedTokens, long ReservedCalls);

    private sealed record StepCompleted(string Outcome);
}
