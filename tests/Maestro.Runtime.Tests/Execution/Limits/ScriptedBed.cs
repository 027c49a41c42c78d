using System.Globalization;
using System.Text.Json;
using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>Runs whose tasks are played by the scripted agent, each with calls of authored sizes, eight at once.</summary>
internal static class ScriptedBed
{
    private const string Yaml = """
        version: 1
        agents:
          default: script
          script: { use: scripted, script: 'SCRIPT' }
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: 8, gates: [check] }
            recover: [{ use: retry, with: { delay_seconds: 0 } }]
            PHASE
          - phase: validation
            use: gates
          - phase: review
            use: critics
          - phase: reporting
            use: report
        gates:
          check: { run: 'true' }

        """;

    /// <summary>A bed.</summary>
    /// <param name="tasks">How many tasks there are.</param>
    /// <param name="calls">The sizes in tokens of the calls that a task makes.</param>
    /// <param name="limits">The entries of <c>resource_limits</c>.</param>
    /// <param name="atMost">What a call says beforehand, from its size; null for a call that cannot tell.</param>
    /// <param name="phase">A further line of the implementation phase.</param>
    internal static TestBed Make(int tasks, Func<int, IEnumerable<long>> calls, string limits, Func<long, long?>? atMost = null, string phase = "")
    {
        var bed = TestBed.Of("", "", tasks);
        var script = Path.Combine(bed.Repository.Beside, "script");
        for (var task = 1; task <= tasks; task++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(script, string.Create(CultureInfo.InvariantCulture, $"T{task}"), "1")).FullName;
            Directory.CreateDirectory(Path.Combine(folder, "files", "out"));
            File.WriteAllText(Path.Combine(folder, "files", "out", $"T{task}.txt"), $"made by T{task}\n");
            File.WriteAllText(Path.Combine(folder, "usage.json"), JsonSerializer.Serialize(
                calls(task).Select(size => new { tokens = size, at_most = atMost?.Invoke(size), cost_usd = size / 1000m })));
        }

        bed.Repository.Write("maestro.yaml", Yaml.Replace("SCRIPT", script, StringComparison.Ordinal).Replace("PHASE", phase, StringComparison.Ordinal)
            + $"resource_limits: {{ {limits} }}\n").Commit();
        return bed;
    }

    /// <summary>What a run used, by the limit's name.</summary>
    internal static decimal Used(this RunResult result, string limit) => result.Limits.Single(use => use.Name == limit).Used;
}
