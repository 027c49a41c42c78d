using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Benchmarks.Samples;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;

namespace Benchmarks.Resumes;

/// <summary>What it takes to know again what a run of many tasks did before it was killed, against one bare read of its journal.</summary>
internal sealed class ResumeBenchmark : IBenchmark
{
    private const string Id = "20260101-120000-ab12";
    private const int Tasks = 10_000;
    private const double TimeGoal = 1.5;
    private const double MemoryGoal = 1.1;

    /// <inheritdoc/>
    public string Name => "resume";

    /// <inheritdoc/>
    public string Summary => $"finding and opening a run that was killed after {Tasks} tasks, against reading its journal once, hashing and parsing each line";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        var states = new[] { 10, Tasks / 4, Tasks }.Select(tasks => (Tasks: tasks, State: Make(folder, tasks))).ToList();
        var all = states[^1].State;
        var medians = await Alternation.MeasureAsync(
            output, rounds: 9, warmUp: 2,
            new("found, opened, projected", () => ResumedRun.MeasureAsync(all)),
            new("  of that, the journal verified", () => Task.FromResult(Verify(all))),
            new("journal read once, each line hashed and parsed", () => Task.FromResult(BareRead(all))));
        Goal.AtMost(output, "of one bare read", medians[0] / medians[2], TimeGoal);
        var held = new List<long>();
        foreach (var (tasks, state) in states)
        {
            var bytes = await ResumedRun.HeldAsync(state);
            held.Add(bytes);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tasks,6} tasks: journal {IndexedBytes(state) / 1e6:0.0} MB, memory {bytes / 1e6:0.0} MB, {bytes / tasks} bytes a task"));
        }
        Goal.AtMost(output, $"times the memory a task takes at {Tasks / 4} tasks it takes at {Tasks}", (double)held[2] / held[1] / 4, MemoryGoal);
    }

    private static StateDirectory Make(ScratchFolder folder, int tasks)
    {
        var state = new StateDirectory(folder.New());
        SampleRun.Write(state.Run(Id), tasks);
        return state;
    }

    private static long IndexedBytes(StateDirectory state) => Segments(state).Sum(file => new FileInfo(file).Length);

    private static string[] Segments(StateDirectory state) => Directory.GetFiles(state.Runs, "*.jsonl", SearchOption.AllDirectories);

    private static TimeSpan Verify(StateDirectory state)
    {
        var watch = Stopwatch.StartNew();
        JournalReader.Verify(state.Run(Id).Journal);
        return watch.Elapsed;
    }

    private static TimeSpan BareRead(StateDirectory state)
    {
        var watch = Stopwatch.StartNew();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        byte[] buffer = [];
        foreach (var file in Segments(state).Order(StringComparer.Ordinal))
        {
            var length = SegmentFiles.Read(file, ref buffer);
            var bytes = buffer.AsSpan(0, length);
            foreach (var line in bytes.Split((byte)'\n'))
            {
                if (bytes[line] is not { IsEmpty: false } record)
                    continue;
                SHA256.HashData(record, hash);
                JsonElement.Parse(record);
            }
        }
        return watch.Elapsed;
    }
}
