using Maestro.Plugins.Phases.Reviews.Rounds;
using Maestro.Plugins.Phases.Reviews.Rules;
using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests.Reviews;

/// <summary>What follows from a look at the result.</summary>
public sealed class RoundJudgeTests
{
    private static readonly ReviewFinding Secret = ReviewRules.Token.Finding("a credential", "a.py", 3, "ghp_*** #1");
    private static readonly ReviewFinding Todo = ReviewRules.Todo.Finding("a TODO", "a.py", 4, "# TODO one");

    [Test]
    public void Judge_NothingToMend_IsDone()
    {
        var (result, told) = Judge(null, [Todo]);
        Assert.That(result.Failure, Is.Null);
        Assert.That(told, Is.EqualTo("review round 1: 99 of 100, 80 is asked for; 1 low"));
    }

    [Test]
    public void Judge_ACriticalFinding_GoesBackAlone()
    {
        var (result, _) = Judge(null, [Secret, Todo]);
        Assert.That(result.Failure!.Findings, Is.EqualTo(new[] { new GateFinding("a credential", "secret-token", "a.py", 3) }));
        Assert.That((result.Failure.Kind, result.Failure.Final, result.Undo), Is.EqualTo((FailureKind.Review, false, false)));
    }

    [TestCase(99, true)]
    [TestCase(100, false)]
    public void Judge_SmallFindings_GoBackOnlyBelowTheTarget(int target, bool done) =>
        Assert.That(Judge(null, [Todo], new() { Target = target }).Result.Failure, done ? Is.Null : Is.Not.Null);

    [Test]
    public void Judge_WhatNothingMends_IsSaidAndSentToNobody()
    {
        var (result, _) = Judge(null, [ReviewRules.Unserved.Finding("nobody serves FR-1"), Todo]);
        Assert.That(result.Failure, Is.Null, "the verdict holds it against the run");
        Assert.That(((ReviewResult)result.Artifact!).Score, Is.EqualTo(74));
    }

    [Test]
    public void Judge_FindingMovesToAnotherLine_IsNoNewOne()
    {
        var second = Judge(First(Secret), [Secret with { Line = 9 }]).Result;
        Assert.That(second.Undo, Is.False);
    }

    [Test]
    public void Judge_ANewHighFinding_IsTakenBack_AndWhatStoodStands()
    {
        var second = Judge(First(Secret), [ReviewRules.ApiRemoved.Finding("A.B is gone", "a.cs", 1, "B")]).Result;
        Assert.That(second.Undo, "though the score is better");
        var kept = (ReviewResult)second.Artifact!;
        Assert.That((kept.Findings.Single(), kept.Score, kept.Rounds[1].Score, kept.Rounds[1].Undone), Is.EqualTo((Secret, 60, 75, true)));
        Assert.That(second.Failure!.Findings.Select(finding => finding.Code), Is.EqualTo(new[] { "secret-token", "undone" }));
    }

    [Test]
    public void Judge_AGateDoesNotHoldAnyMore_IsTakenBackWithItsFindings()
    {
        var gate = FakeGates.Report("test", GateVerdict.Failed);
        var second = Judge(First(Secret), [], gates: [FakeGates.Report("build"), gate]).Result;
        Assert.That(second.Undo);
        Assert.That(second.Failure!.Findings.Skip(1).Select(finding => finding.Message), Is.EqualTo(new[] { "what was done to mend this was taken back: gate test did not hold with it: test said so", "test finding" }));
    }

    [Test]
    public void Judge_OnlySmallThingsAreMore_IsTakenBackForTheScore()
    {
        var second = Judge(First(Secret), [Secret, Todo]).Result;
        Assert.That(second.Undo);
        Assert.That(second.Failure!.Findings[^1].Message, Does.EndWith("the score fell from 60 to 59"));
    }

    [Test]
    public void Judge_AnAgentSaysSomethingNew_UndoesNothing()
    {
        var second = Judge(First(Secret), [ReviewRules.ByAgent[0].Finding("it may overflow", "a.py", 5, "x + y")]).Result;
        Assert.That(second.Undo, Is.False);
        Assert.That(second.Failure!.Findings.Select(finding => finding.Code), Is.EqualTo(new[] { "agent-correctness" }), "but it goes back");
    }

    [Test]
    public void Judge_MendedSecret_StaysInTheHistoryThroughLaterRounds()
    {
        var second = Judge(First(Secret, Todo), [ReviewRules.Conflict.Finding("a conflict", "a.py", 1, "<<<<<<< a")], new() { MaxRounds = 5 });
        Assert.That(second.Result.Undo, "the conflict is new");
        var mended = Judge(First(Secret), [Todo], new() { Target = 100, MaxRounds = 5 }).Result;
        Assert.That(((ReviewResult)mended.Artifact!).Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "secret-in-history", "todo" }));
        var third = Judge((ReviewResult)mended.Artifact!, [], new() { Target = 100, MaxRounds = 5 }).Result;
        Assert.That(third.Failure, Is.Null);
        Assert.That(((ReviewResult)third.Artifact!).Findings.Single().Rule, Is.EqualTo("secret-in-history"));
    }

    [TestCase(1, 5, "as many as there may be (max_rounds)")]
    [TestCase(5, 1, "nothing got better in 1 rounds (stall)")]
    public void Judge_EnoughIsEnough_IsFinal(int rounds, int stall, string why)
    {
        var options = new CriticsOptions { MaxRounds = rounds, Stall = stall };
        var first = Judge(null, [Secret], options).Result;
        var last = rounds == 1 ? first : Judge((ReviewResult)first.Artifact!, [Secret], options).Result;
        Assert.That(last.Failure!.Final);
        Assert.That(last.Failure.Message, Does.Contain(why));
    }

    private static ReviewResult First(params ReviewFinding[] findings) => (ReviewResult)Judge(null, findings).Result.Artifact!;

    private static (PhaseResult Result, string Told) Judge(ReviewResult? earlier, ReviewFinding[] findings, CriticsOptions? options = null, GateReport[]? gates = null)
    {
        var outcome = RoundJudge.Judge(earlier, new($"commit{earlier?.Rounds.Count}", findings, [], new Dictionary<string, IReadOnlyList<string>>()), gates ?? [], options ?? new());
        return (outcome.Result, outcome.Told);
    }
}
