using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Runs.Records;
using Microsoft.Extensions.Time.Testing;

namespace Maestro.Runtime.Tests.Execution.Reviews;

/// <summary>What review finds goes back, is mended and looked at again; what makes it worse is taken back.</summary>
[Platform("Linux,MacOsX")]
public sealed class ReviewRunTests
{
    private const string Planted = $"key = \"{ReviewBed.Token}\"\n";
    private const string Mended = "import os\nkey = os.environ[\"KEY\"]\n";

    [Test]
    public async Task Run_ASecretIsPlanted_IsSentBackMendedAndLookedAtAgain()
    {
        using var bed = new ReviewBed().Writes("T1", 1, ("src/app.py", Planted)).Writes("review", 1, ("src/app.py", Mended));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), $"{bed.Bed.Told}\n{string.Join('\n', result.Verdict.Reasons)}");
        Assert.That(bed.Bed.Delivered(result, "src/app.py"), Is.EqualTo(Mended.TrimEnd()));
        var passes = bed.Passes(result);
        Assert.That(passes.Select(pass => (pass.Failure?.Kind, pass.Result.Score)), Is.EqualTo(new[] { ((FailureKind?)FailureKind.Review, (int?)60), (null, 97) }));
        Assert.That(passes[0].Result.Findings[0].Evidence, Does.Match(@"^ghp_\*\*\* \(40 characters, #[0-9a-f]{6}\)$"));
        Assert.That(passes[0].Result.Findings[0] with { Evidence = "" }, Is.EqualTo(new ReviewFinding("secrets", Severity.Critical, "A credential for GitHub is in the file. Take it out, read it from the environment, and have it revoked.", "src/app.py", 1)
            { Rule = "secret-token", Dimension = ReviewDimension.Security }));
        Assert.That(passes[1].Result.Rounds.Select(round => (round.Number, round.Score, round.Undone)), Is.EqualTo(new[] { (1, 60, false), (2, 97, false) }));
        Assert.That(passes[1].Result.Findings.Select(finding => finding.Rule), Does.Contain("secret-in-history"), "the commit that brought it in is delivered as well");
        Assert.That(passes[1].Result.Gates.Select(gate => (gate.Gate, gate.Holds)), Does.Contain(("check", true)), "the gates judged the tree that was mended");
        Assert.That(bed.Bed.Failures.Single().Findings.Single(), Is.EqualTo(new GateFinding(passes[0].Result.Findings[0].Message, "secret-token", "src/app.py", 1)));
        Assert.That(string.Join('\n', Directory.EnumerateFiles(result.Directory.Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/repository", StringComparison.Ordinal) && !file.Contains("/vault", StringComparison.Ordinal)).Select(File.ReadAllText)), Does.Not.Contain(ReviewBed.Token), "nothing that is kept repeats it");
    }

    [Test]
    public async Task Run_AMendingBreaksAGate_IsTakenBackByteForByte_AndTheNextRoundMends()
    {
        using var bed = new ReviewBed().Writes("T1", 1, ("src/app.py", Planted))
            .Writes("review", 1, ("src/app.py", Mended), ("broken", "by the mending\n"), ("src/other.bin", "\0\u0001"))
            .Writes("review", 2, ("src/app.py", Mended));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), $"{bed.Bed.Told}\n{string.Join('\n', result.Verdict.Reasons)}");
        var passes = bed.Passes(result);
        Assert.That(passes[^1].Result.Rounds.Select(round => (round.Score, round.Undone)), Is.EqualTo(new[] { (60, false), (100, true), (97, false) }));
        Assert.That(passes[1].Result.Findings, Is.EqualTo(passes[0].Result.Findings), "what stands is what stood before");
        Assert.That(bed.Bed.Failures[1].Findings.Select(finding => finding.Code), Is.EqualTo(new[] { "secret-token", "undone" }));
        Assert.That(bed.Bed.Failures[1].Findings[1].Message, Does.Contain("gate check did not hold with it"));
        Assert.That(bed.Bed.Count("undo.completed"), Is.EqualTo(1));
        var tree = bed.Tree("phase/review#1");
        Assert.That(bed.Heads[1], Is.EqualTo(tree), "the head is what it was, byte for byte");
        var restored = bed.Bed.Records.Last(record => record.Type == "restore.completed");
        Assert.That((restored.Key, restored.Payload.GetProperty("verified").GetBoolean()), Is.EqualTo(("phase/review", true)));
        Assert.That(bed.Bed.Delivered(result, "broken"), Is.Null);
        Assert.That(bed.Bed.Delivered(result, "src/other.bin"), Is.Null);
        Assert.That(bed.Bed.Repository.Git("log", "--format=%s", $"main..{result.Delivery!.Commit}").Split('\n').Count(line => line.Contains("Recover review", StringComparison.Ordinal)), Is.EqualTo(1), "what was taken back is no commit of the result");
    }

    [Test]
    public async Task Run_AMendingBringsAnotherSecret_IsTakenBack_AndTheRunEndsHonestly()
    {
        using var bed = new ReviewBed().Writes("T1", 1, ("src/app.py", Planted))
            .Writes("review", 1, ("src/app.py", Mended), ("src/keys.py", $"other = \"{ReviewBed.Token[..^3]}xYz\"\n"));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Bed.Told);
        Assert.That(bed.Bed.Delivered(result, "src/keys.py"), Is.Null);
        Assert.That(bed.Bed.Delivered(result, "src/app.py"), Is.EqualTo(Planted.TrimEnd()));
        Assert.That(bed.Passes(result)[1].Result.Rounds.Select(round => round.Undone), Is.EqualTo(new[] { false, true }));
        Assert.That(result.Verdict.Reasons, Has.Some.StartsWith("Phase review failed: the score is 60 of 100 and 80 is asked for, with 1 finding(s) to mend; first: src/app.py:1: A credential for GitHub"));
    }

    [Test]
    public async Task Run_NothingGetsBetter_StopsAndEndsHonestly()
    {
        using var bed = new ReviewBed("{ max_rounds: 5, stall: 1 }", more: "max_iterations: 5").Writes("T1", 1, ("src/app.py", Planted))
            .Writes("review", 1, ("src/app.py", Planted + "# as before\n")).Writes("review", 2, ("src/app.py", Mended));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Bed.Told);
        Assert.That(bed.Passes(result), Has.Count.EqualTo(2));
        Assert.That(bed.Bed.Failures[^1].Message, Does.EndWith("It is not sent back again: nothing got better in 1 rounds (stall)."));
        Assert.That(bed.Bed.Failures[^1].Final);
    }

    [Test]
    public async Task Run_EachRoundMendsALittle_EndsAfterAsManyAsThereMayBe()
    {
        static string Keys(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"k{i} = \"{ReviewBed.Token[..^1]}{i}\"\n"));
        using var bed = new ReviewBed("{ max_rounds: 2 }", "[fix, alternative]", more: "max_iterations: 5").Writes("T1", 1, ("src/app.py", Keys(2)))
            .Writes("review", 1, ("src/app.py", Keys(1))).Writes("review", 2, ("src/app.py", Mended));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Bed.Told);
        Assert.That(bed.Passes(result)[^1].Result.Rounds.Select(round => round.Score), Is.EqualTo(new[] { 20, 57 }));
        Assert.That(bed.Bed.Delivered(result, "src/app.py"), Is.EqualTo(Keys(1).TrimEnd()), "what is better is kept");
        Assert.That(bed.Bed.Records.Count(record => record.Type == "agent.started" && record.Key.StartsWith("phase/review", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Run_LastRoundIsOver_APersonIsAskedWhereSomebodyIsToBe()
    {
        using var bed = new ReviewBed("{ max_rounds: 1 }", "[fix, escalate]").Writes("T1", 1, ("src/app.py", Planted)).Writes("review", 1, ("src/app.py", Mended));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.NeedsHuman), bed.Bed.Told);
        Assert.That(bed.Bed.Records.Count(record => record.Type == "agent.started" && record.Key.StartsWith("phase/review", StringComparison.Ordinal)), Is.Zero);
    }

    [Test]
    public async Task Run_NobodyCanMend_NoRoundIsWasted_AndTheRunEndsHonestly()
    {
        using var bed = new ReviewBed(agent: false, recover: "[fix, alternative]").Writes("T1", 1, ("src/app.py", Planted));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), bed.Bed.Told);
        Assert.That(bed.Passes(result), Has.Count.EqualTo(1));
        Assert.That(bed.Bed.Count("restore.started"), Is.Zero);
    }

    [Test]
    public async Task Run_TheOneWhoMendsGivesUpHalfway_WhatWasProvenIsDelivered()
    {
        using var bed = new ReviewBed().Writes("T1", 1, ("src/app.py", Planted)).Writes("review", 1, ("half.txt", "half\n"));
        bed.Fails("review", 1);
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), $"{bed.Bed.Told}\n{string.Join('\n', result.Verdict.Reasons)}");
        Assert.That(bed.Bed.Delivered(result, "half.txt"), Is.Null);
        Assert.That(result.Verdict.Reasons, Has.Some.StartsWith("Gate 'check' passed on the result"));
    }

    [Test]
    public async Task Run_DiesAfterAMendingWasTakenBack_GoesOnFromThere()
    {
        using var bed = new ReviewBed().Writes("T1", 1, ("src/app.py", Planted))
            .Writes("review", 1, ("src/app.py", Mended), ("broken", "by the mending\n")).Writes("review", 2, ("src/app.py", Mended));
        using var stop = new CancellationTokenSource();
        bed.Bed.Watch = record =>
        {
            if (record.Type == "undo.completed")
                stop.Cancel();
        };
        await bed.Bed.StartAsync(stop.Token);
        bed.Bed.Watch = null;
        var result = (await bed.Bed.ResumeAsync()).Value!;

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), $"{bed.Bed.Told}\n{string.Join('\n', result.Verdict.Reasons)}");
        Assert.That(bed.Bed.Delivered(result, "src/app.py"), Is.EqualTo(Mended.TrimEnd()));
        Assert.That(bed.Bed.Count("undo.completed"), Is.EqualTo(1));
    }

    [Test]
    public async Task Run_OnlySmallThingsAreFound_SucceedsAndSendsNothingBack()
    {
        using var bed = new ReviewBed().Writes("T1", 1, ("src/app.py", string.Concat(Enumerable.Range(0, 30).Select(i => $"x{i} = {i}  # TODO: name it {i}\n"))));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Bed.Told);
        Assert.That(bed.Passes(result).Single().Result.Score, Is.EqualTo(85));
        Assert.That(bed.Passes(result).Single().Result.Findings.Count(finding => finding.Rule == "todo"), Is.EqualTo(30));
    }

    [Test]
    public async Task Run_AnAgentLooksToo_WhatItPointsAtGoesBack_AndWhatPointsNowhereIsDropped()
    {
        const string Wrong = "def add(a, b):\n    return a - b\n";
        using var bed = new ReviewBed("{ by: agent }").Writes("T1", 1, ("src/app.py", Wrong)).Writes("review", 1, ("src/app.py", Wrong.Replace('-', '+')))
            .Writes("advice-correctness", 1, ("answer.json", """
                { "findings": [
                  { "severity": "critical", "message": "It subtracts.", "file": "src/app.py", "line": 1, "quote": "return a - b" },
                  { "severity": "critical", "message": "It is not there.", "file": "src/none.py", "line": 1, "quote": "return" } ] }
                """));
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), $"{bed.Bed.Told}\n{string.Join('\n', result.Verdict.Reasons)}");
        var passes = bed.Passes(result);
        Assert.That(bed.Bed.Failures.Single().Findings, Is.EqualTo(new[] { new GateFinding("It subtracts.", "agent-correctness", "src/app.py", 2) }));
        Assert.That(passes[0].Result.Findings[0].Severity, Is.EqualTo(Severity.High), "no agent's word is more than high");
        Assert.That(passes[0].Result.Notes, Has.Some.EqualTo("1 finding(s) on correctness pointed at nothing that changed, and were dropped").And.Some.StartsWith("no agent looked at security: "));
        Assert.That(bed.Bed.Delivered(result, "src/app.py"), Does.Contain("a + b"));
    }

    [Test]
    public async Task Run_TimeIsUpBeforeAMendingWasLookedAt_WhatWasProvenIsDelivered()
    {
        // What was mended keeps the gate from coming to its end.
        using var bed = new ReviewBed(gate: "! test -e slow || sleep 1000").Writes("T1", 1, ("src/app.py", Planted)).Writes("review", 1, ("src/app.py", Mended), ("slow", "slow\n"));
        var clock = new FakeTimeProvider();
        bed.Bed.Clock = clock;
        bed.Bed.Watch = record =>
        {
            // Not on the journal's thread, which waits for nobody.
            if (record is { Type: "gate.started", Key: var key } && key.StartsWith("phase/review#2", StringComparison.Ordinal))
                _ = Task.Run(() => clock.Advance(TimeSpan.FromHours(2)));
        };
        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Partial), $"{bed.Bed.Told}\n{string.Join('\n', result.Verdict.Reasons)}");
        Assert.That(result.Verdict.Reasons, Has.Some.StartsWith("Gate 'check' passed on the result"));
        Assert.That(bed.Bed.Delivered(result, "slow"), Is.Null);
    }
}
