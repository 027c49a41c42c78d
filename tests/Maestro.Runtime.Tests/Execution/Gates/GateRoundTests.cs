namespace Maestro.Runtime.Tests.Execution.Gates;

/// <summary>Gates are asked at once where they do not need each other, and of a task only where it may have changed what they are about.</summary>
[Platform("Linux,MacOsX")]
public sealed class GateRoundTests
{
    private const string Works = "echo \"$id\" > \"out/$id.txt\"";

    [TestCase("alongside", true)]
    [TestCase("in-turn", false)]
    public async Task Gates_ThatWaitForEachOther_PassOnlyAtOnce(string turn, bool atOnce)
    {
        // Neither passes unless the other has begun; in turn the first one waits for nothing.
        using var bed = TestBed.Make(Works, "  one: { run: 'sh ./meet.sh one two', turn: TURN }\n  two: { run: 'sh ./meet.sh two one', turn: TURN }".Replace("TURN", turn, StringComparison.Ordinal));
        bed.Repository.Write("meet.sh", $"touch '{bed.Repository.Beside}/$1'\n".Replace("'", "\"", StringComparison.Ordinal)
            + $"for i in $(seq 100); do test -e \"{bed.Repository.Beside}/$2\" && exit 0; sleep 0.05; done; exit 1\n").Commit();
        await bed.RunAsync();
        Assert.That(bed.Failures.Select(f => f.Gate), atOnce ? Is.Empty : Is.EqualTo(new[] { "one" }), bed.Told);
    }

    [TestCase("in-turn", RunState.Succeeded)]
    [TestCase("alongside", RunState.Failed)]
    public async Task Gate_InTurn_FindsWhatTheOneBeforeItBuilt(string turn, RunState expected)
    {
        using var bed = TestBed.Make(Works, $"  compile: {{ run: 'mkdir -p obj; touch obj/x' }}\n  check: {{ run: 'test -e obj/x', turn: {turn} }}");
        bed.Repository.Write(".gitignore", "obj\n").Commit();
        Assert.That((await bed.RunAsync()).Verdict.State, Is.EqualTo(expected), bed.Told);
    }

    // As make and MSBuild do: what is older than what was built of it is not built again.
    [Test]
    public async Task Gate_FileComesWithAnOldTime_IsBuiltAgain()
    {
        using var bed = TestBed.Make($"{Works}; echo $MAESTRO_ATTEMPT > source; touch -d 2001-01-01 source", "  built: { run: 'sh ./build.sh' }", taskGates: "built");
        bed.Repository.Write(".gitignore", "obj\n").Write("build.sh", "mkdir -p obj; test source -nt obj/source || test ! -e obj/source && cp source obj/source; test \"$(cat obj/source)\" = 2\n").Write("source", "0\n").Commit();
        var yaml = File.ReadAllText(Path.Combine(bed.Repository.Root, "maestro.yaml")).Replace("recover: [{ use: retry, with: { delay_seconds: 0 } }, fix]", "recover: [fix]", StringComparison.Ordinal);
        bed.Repository.Write("maestro.yaml", yaml).Commit();
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
    }

    [Test]
    public async Task Gates_OfATask_AreThoseItsChangeMayAffectAndAllInTheEnd()
    {
        using var bed = TestBed.Make(Works, "  one: { run: 'true', paths: [out/T1.txt] }\n  all: { run: 'true' }\n  none: { run: 'true', paths: ['web/**'] }", tasks: 2, taskGates: "one, all, none");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(Asked(bed, "task/T1/"), Is.EquivalentTo(new[] { "one", "all" }));
        Assert.That(Asked(bed, "task/T2/"), Is.EquivalentTo(new[] { "all" }));
        Assert.That(Asked(bed, "phase/validation"), Is.EquivalentTo(new[] { "one", "all", "none" }));
    }

    [Test]
    public async Task Gate_OneAlongsideFails_TheTaskFailsThoughTheOthersHold()
    {
        using var bed = TestBed.Make(Works, "  good: { run: 'true' }\n  bad: { run: 'false', turn: alongside }", taskGates: "good, bad");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures.Select(f => f.Gate), Has.Some.EqualTo("bad"));
    }

    private static IEnumerable<string> Asked(TestBed bed, string place) => bed.Records.Where(r => r.Type == "gate.completed" && r.Key.StartsWith(place, StringComparison.Ordinal))
        .Select(r => r.Key.Split("/gate/")[1].Split('@')[0]).Where(name => name != "test-guard").Distinct();
}
