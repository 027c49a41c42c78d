using System.Text;
using System.Text.Json;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Tests.Execution;

namespace Maestro.Runtime.Tests.Secrets.Canaries;

/// <summary>Runs into which every canary comes by one way, and all that they kept, told or handed over.</summary>
internal sealed class CanaryRuns : IDisposable
{
    // What a stream keeps of its head and of its tail, and what an excerpt keeps of its head.
    private const int Kept = 64 * 1024;
    private const int Excerpt = 8 * 1024 / 3;
    private const string Fill = "word ";

    private static readonly string Good = "echo \"$id\" > \"out/$id.txt\"";
    private readonly TempFolder outside = new();
    private readonly Dictionary<string, string> seen = [];

    /// <summary>The ways, by name. The canaries lie in files outside the workspace, which the agents and gates read.</summary>
    public static IReadOnlyDictionary<string, Func<CanaryRuns, TestBed>> Ways { get; } = new Dictionary<string, Func<CanaryRuns, TestBed>>
    {
        ["agent-output"] = runs => Bed($"cat {runs.Put("all", Lines)}; {Good}"),
        ["agent-errors"] = runs => Bed($"cat {runs.Put("all", Lines)} >&2; {Good}"),
        ["agent-pieces"] = runs => Bed($"dd if={runs.Put("all", Lines)} bs=7 2>/dev/null; {Good}"),
        ["agent-summary"] = runs => Bed($"cp {runs.Put("result", Result("done"))} \"$MAESTRO_RESULT_FILE\"; {Good}"),
        ["agent-failure"] = runs => Bed($"cp {runs.Put("result", Result("failed"))} \"$MAESTRO_RESULT_FILE\"; [ \"$MAESTRO_ATTEMPT\" = 1 ] || echo '{{\"status\":\"done\"}}' > \"$MAESTRO_RESULT_FILE\"; {Good}"),
        ["gate-output"] = runs => Bed(Good, $"  check: {{ run: 'cat {runs.Put("all", Lines)}; exit 1' }}"),
        ["gate-errors"] = runs => Bed(Good, $"  check: {{ run: 'cat {runs.Put("all", Lines)} >&2; exit 1' }}"),
        ["plan"] = _ => Bed(Good),
        ["chunk-edges"] = runs => Bed($"cat {runs.Put("edges", Edges())}; {Good}"),
        // One task for each, since a stream is cut once.
        ["cut-head"] = runs => Each(runs, canary => At(canary, Kept) + Much()),
        ["cut-tail"] = runs => Each(runs, canary => Much() + Tail(canary, Kept)),
        ["excerpt"] = runs => Each(runs, canary => At(canary, Excerpt) + Much(4), "exit 1"),
    };

    /// <summary>All that is kept of the run of one way.</summary>
    public async Task<string> SeenAsync(string way) => seen.TryGetValue(way, out var known) ? known : seen[way] = await RunAsync(Ways[way](this), way == "plan");

    /// <inheritdoc/>
    public void Dispose() => outside.Dispose();

    private static string Lines => string.Concat(Canary.All.Select(canary => $"see {canary.Text} here\n"));

    private static async Task<string> RunAsync(TestBed bed, bool planned)
    {
        using var _ = bed;
        var plan = await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "plan.md"));
        if (planned)
            plan = plan.Replace("## Requirements", $"{Lines}\n\n## Requirements", StringComparison.Ordinal) + string.Concat(Canary.All.Where(canary => !canary.Text.Contains('\n', StringComparison.Ordinal)).Select((canary, i) => $"| R{i + 2} | Use {canary.Text.Replace("|", "", StringComparison.Ordinal)} | P2 | out/T{i + 2}.txt |\n"));
        var result = await new RunEngine(bed.Options).StartAsync(new() { PlanPath = "plan.md", PlanText = plan }, default);
        Assert.That(result.Value, Is.Not.Null, bed.Told);
        var text = new StringBuilder("[told]").AppendLine(bed.Told);
        foreach (var file in Directory.EnumerateFiles(result.Value!.Directory.Root, "*", SearchOption.AllDirectories).Order())
            text.AppendLine($"[{Path.GetRelativePath(result.Value.Directory.Root, file)}]").AppendLine(await File.ReadAllTextAsync(file));
        if (result.Value.Delivery?.Branch is { } branch)
            text.AppendLine("[commits]").AppendLine(bed.Repository.Git("log", "-p", branch));
        return Canary.Plain(text.ToString());
    }

    // No sandbox, so that what lies outside can be read at all.
    private static TestBed Bed(string agent, string gates = "  check: { run: 'true' }", int tasks = 1) =>
        TestBed.Make(agent, gates, tasks, "sandbox: { level: none }\n");

    private static TestBed Each(CanaryRuns runs, Func<Canary, string> text, string end = "true")
    {
        var folder = Directory.CreateDirectory(runs.outside[Guid.NewGuid().ToString("n")]).FullName;
        for (var i = 0; i < Canary.All.Count; i++)
            File.WriteAllText(Path.Combine(folder, $"T{i + 1}"), text(Canary.All[i]));
        return Bed($"cat {folder}/$id; {Good}; [ \"$MAESTRO_ATTEMPT\" != 1 ] || {end}", tasks: Canary.All.Count);
    }

    private static string Result(string status) => JsonSerializer.Serialize(new { status, summary = Lines, message = Lines });

    // Each canary over an edge of what is read at once.
    private static string Edges() => string.Concat(Canary.All.Select(canary => At(canary, 4096) + Filled(4096 - (canary.Text.Length - (canary.Text.Length / 2)))));

    // The middle of the canary at a place.
    private static string At(Canary canary, int place) => Filled(place - (canary.Text.Length / 2)) + canary.Text + " ";

    private static string Tail(Canary canary, int place) => canary.Text + " " + Filled(place - (canary.Text.Length - (canary.Text.Length / 2)) - 1);

    private static string Much(int kilobytes = 256) => Filled(kilobytes * 1024);

    private static string Filled(int length) => string.Concat(Enumerable.Repeat(Fill, (length / Fill.Length) + 1))[^length..];

    private string Put(string name, string text)
    {
        File.WriteAllText(outside[name], text);
        return outside[name];
    }
}
