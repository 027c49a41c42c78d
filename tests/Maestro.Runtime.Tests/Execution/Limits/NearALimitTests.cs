using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>At the threshold it is decided whether to go on, from what tasks took and what is left; both ways.</summary>
public sealed class NearALimitTests
{
    [Test]
    public async Task Run_WhatIsLeftFits_GoesOnAndSucceeds()
    {
        // Ten tasks of 100 tokens: at the ninth, 80 % of the limit is reached, and what is left is enough.
        using var bed = ScriptedBed.Make(10, _ => [100], "max_tokens: 1001", size => size);
        await OneAtATimeAsync(bed);

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Decisions(bed).Select(d => d.Choice).Distinct(), Is.EqualTo(new[] { "go-on" }));
        Assert.That(Decisions(bed)[0].Strategy, Is.EqualTo("forecast"));
    }

    [Test]
    public async Task Run_WhatIsLeftDoesNotFit_StopsAndKeepsWhatIsDone()
    {
        using var bed = ScriptedBed.Make(20, _ => [100], "max_tokens: 1000", size => size);
        await OneAtATimeAsync(bed);

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(Decisions(bed).Select(d => d.Choice), Is.EqualTo(new[] { "stop" }));
        Assert.That(Decisions(bed)[0].Rationale, Does.Contain("12 unfinished task(s)").And.Contain("run.max_tokens leaves"));
        Assert.That(Decisions(bed)[0].Facts, Does.ContainKey("run.max_tokens.used").WithValue("800"));
        Assert.That(result.Verdict.Reasons, Does.Contain("8 of 20 tasks are in the result."));
        Assert.That(result.Used("max_tokens"), Is.EqualTo(800), "nothing was started any more");
    }

    [Test]
    public async Task Run_DecidedToStop_RunningAttemptsHaveTheirGraceAndNoMore()
    {
        // The first task uses nearly everything; the second works on and on.
        using var bed = TestBed.Make("""
            if [ "$id" = T2 ]; then sleep 1000; fi
            echo '{ "usage": { "tokens": 900, "api_calls": 1 } }' > "$MAESTRO_RESULT_FILE"
            echo "$id" > "out/$id.txt"
            """, tasks: 4, more: "resource_limits: { max_tokens: 1000, grace_seconds: 1 }\n");
        bed.Repository.Write("maestro.yaml", (await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "maestro.yaml"))).Replace("max_parallel: 3", "max_parallel: 2", StringComparison.Ordinal)).Commit();

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Told);
        Assert.That(bed.Delivered(result, "out/T1.txt"), Is.EqualTo("T1"));
        Assert.That(bed.Told, Does.Contain("attempt T2/1 was stopped"));
    }

    private static async Task OneAtATimeAsync(TestBed bed) => bed.Repository.Write(
        "maestro.yaml", (await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "maestro.yaml"))).Replace("max_parallel: 8", "max_parallel: 1", StringComparison.Ordinal)).Commit();

    private static IReadOnlyList<Decision> Decisions(TestBed bed) =>
    [
        .. bed.Records.Where(r => r.Type == "decision.completed" && r.Key.Contains("/limits/", StringComparison.Ordinal))
            .Select(r => JsonSerializer.Deserialize<CompletedRecord>(r.Payload, JournalJson.Options)!.Result!.Read<Decision>()),
    ];
}
