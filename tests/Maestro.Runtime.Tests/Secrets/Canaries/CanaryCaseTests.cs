namespace Maestro.Runtime.Tests.Secrets.Canaries;

/// <summary>Every sort of credential, by every way into a run: no twelve characters of it are in the journal, log, report, transcripts, commits or what was told.</summary>
[NonParallelizable] // It sets a variable of the process's environment.
public sealed class CanaryCaseTests
{
    private CanaryRuns runs = null!;

    private static IEnumerable<TestCaseData> Cases =>
        from way in CanaryRuns.Ways.Keys
        from canary in Canary.All
        select new TestCaseData(way, canary.Name).SetArgDisplayNames(way, canary.Name);

    [OneTimeSetUp]
    public void Make()
    {
        Environment.SetEnvironmentVariable(Canary.Variable, Canary.Value);
        runs = new();
    }

    [OneTimeTearDown]
    public void Remove()
    {
        Environment.SetEnvironmentVariable(Canary.Variable, null);
        runs.Dispose();
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Run_CredentialComesBy_NothingOfItIsKept(string way, string name)
    {
        var canary = Canary.All.Single(each => each.Name == name);
        Assert.That(canary.In(Canary.Plain(canary.Text)), Is.Not.Null, "it would be found");
        var seen = await runs.SeenAsync(way);
        Assert.That(seen, Does.Contain("***"), "something was taken out");
        Assert.That(canary.In(seen), Is.Null, () => Around(seen, seen.IndexOf(canary.In(seen)!, StringComparison.Ordinal)));
    }

    [Test]
    public async Task Run_ProgramsOfARun_DoNotHaveItInTheirEnvironment()
    {
        using var bed = Execution.TestBed.Make("env > \"out/$id.txt\"", gates: "  check: { run: '! env | grep -q CANARY' }");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "out/T1.txt"), Does.Contain("MAESTRO_WORKSPACE=").And.Not.Contain(Canary.Variable));
    }

    // Which file it is in, and what stands there.
    private static string Around(string seen, int at) =>
        System.Text.RegularExpressions.Regex.Matches(seen[..at], @"\[[a-z.]+(/[^\[\]]*)?\]").LastOrDefault()?.Value + " ... " + seen[Math.Max(0, at - 200)..Math.Min(seen.Length, at + 60)];
}
