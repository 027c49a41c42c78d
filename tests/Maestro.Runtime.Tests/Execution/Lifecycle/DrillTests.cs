using System.Text.Json;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Execution.Lifecycle;

/// <summary>A long run proves now and then that its checkpoints can be restored.</summary>
public sealed class DrillTests
{
    private const string Writes = "echo \"$id\" > \"out/$id.txt\"";

    [Test]
    public async Task Run_LongerThanTheInterval_RestoresACheckpointAsideAndSaysSo()
    {
        using var bed = TestBed.Make("sleep 2\n" + Writes, more: "resource_limits: { checkpoint_interval: 1 }\n");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Records.Where(r => r.Type == RestoreDrill.Completed).Select(r => r.Payload.Deserialize<DrillResult>(JournalJson.Options)!.Problem), Is.Not.Empty.And.All.Null);
        Assert.That(Directory.Exists(Path.Combine(result.Directory.Scratch, "drill")), Is.False, "nothing is left of it");
    }

    [Test]
    public async Task Run_ShorterThanTheInterval_DoesNot()
    {
        using var bed = TestBed.Make(Writes);
        await bed.RunAsync();
        Assert.That(bed.Count(RestoreDrill.Completed), Is.Zero);
    }
}
