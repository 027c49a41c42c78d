using Maestro.Runtime.Execution.Agents.Stuck;

namespace Maestro.Runtime.Tests.Execution.Agents.Stuck;

/// <summary>What counts as going round in circles, and what only looks like it.</summary>
public sealed class ActionLoopTests
{
    private const int Repeats = 4;
    private const string Root = "/tmp/run/w1";

    private static IEnumerable<TestCaseData> Loops()
    {
        yield return Case("SameWithEqualResult", Times(4, _ => Act("make", "error: no rule")), "did the same 4 times");
        yield return Case("SameButForTimes", Times(4, n => Act("dotnet test", $"12:0{n}:00 failed in {n}.{n} s")), "did the same 4 times");
        yield return Case("SameButForIds", Times(4, n => Act("start", $"container 3f2a9c{n}e7b1d started, request 0a1b2c3d-0000-4000-8000-00000000000{n}")), "did the same 4 times");
        yield return Case("SameButForTemporaryFolders", Times(4, n => Act($"cp /tmp/x{n}abc/a.txt .", $"cp: cannot stat '/tmp/x{n}abc/a.txt'")), "did the same 4 times");
        yield return Case("SameByTheWorkspacesFullName", Times(4, n => Act(n % 2 == 0 ? $"cat {Root}/a" : "cat ./a", "no such file")), "did the same 4 times");
        yield return Case("TwoInTurn", Times(8, n => n % 2 == 0 ? Act("edit", "ok") : Act("undo", "ok")), "did the same 2 things in turn 4 times");
        yield return Case("ThreeInTurn", Times(12, n => Act($"step {n % 3}", "ok")), "did the same 3 things in turn 4 times");
        yield return Case("AfterSomethingElse", [Act("a", "1"), Act("b", "2"), .. Times(4, _ => Act("make", "no"))], "did the same 4 times");
    }

    private static IEnumerable<TestCaseData> Progress()
    {
        yield return Case("ThreeTimesOnly", Times(3, _ => Act("make", "error")));
        yield return Case("BuildCounts", Times(300, n => Act("tail -n 1 build.log", $"{n}/300")));
        yield return Case("DownloadCounts", Times(50, n => Act("status", $"{1234567 + n} of 9999999 bytes")));
        yield return Case("SameCommandOtherResult", Times(20, n => Act("dotnet test", $"Failed: {20 - n}, Passed: {n}")));
        yield return Case("OtherFilesSameResult", Times(20, n => Act($"mkdir src/f{n}/x", "")));
        yield return Case("OtherFoldersSameResult", Times(20, n => Act($"touch src/{(char)('a' + n)}/new.cs", "")));
        yield return Case("EditAndTestInTurn", Times(40, n => n % 2 == 0 ? Act($"edit line {n}", "ok") : Act("test", "1 failed")));
        yield return Case("OtherProcess", Times(10, n => Act($"kill {1000 + n}", "")));
        yield return Case("NothingAtAll", []);
    }

    [TestCaseSource(nameof(Loops))]
    public void Add_ALoop_IsSeenAtItsFourthRound(AgentAction[] actions, string what)
    {
        var signs = See(actions);

        Assert.That(signs[..^1], Is.All.Null, "not before");
        Assert.That(signs[^1]?.What, Does.StartWith(what));
        Assert.That(signs[^1]!.Failure.Kind, Is.EqualTo(FailureKind.Agent));
    }

    [TestCaseSource(nameof(Progress))]
    public void Add_WhatMovesOn_IsNoLoop(AgentAction[] actions, string _) => Assert.That(See(actions), Is.All.Null);

    [Test]
    public void Add_Off_SeesNothing()
    {
        var loop = new ActionLoop(0);
        Assert.That(Times(100, _ => Act("a", "b")).Select(a => loop.Add(SteadyAction.Of(a, Root))), Is.All.Null);
    }

    [Test]
    public void Add_Forgiven_CountsAnew()
    {
        var loop = new ActionLoop(Repeats);
        var one = SteadyAction.Of(Act("a", "b"), Root);
        Assert.That(Enumerable.Range(0, 3).Select(_ => loop.Add(one)), Is.All.Null);
        loop.Forgive();
        Assert.That(Enumerable.Range(0, 3).Select(_ => loop.Add(one)), Is.All.Null);
        Assert.That(loop.Add(one), Is.Not.Null);
    }

    [Test]
    public void Fingerprint_SameLoopFromAnotherStart_IsTheSame_AndAnotherLoopIsNot()
    {
        var first = See(Times(8, n => n % 2 == 0 ? Act("a", "1") : Act("b", "2")))[^1]!.Failure.Fingerprint;
        var turned = See(Times(8, n => n % 2 == 1 ? Act("a", "1") : Act("b", "2")))[^1]!.Failure.Fingerprint;
        var other = See(Times(8, n => n % 2 == 0 ? Act("a", "1") : Act("c", "2")))[^1]!.Failure.Fingerprint;

        Assert.That(turned, Is.EqualTo(first).And.StartsWith("stuck-"));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    private static List<StuckSign?> See(AgentAction[] actions)
    {
        var loop = new ActionLoop(Repeats);
        return [.. actions.Select(action => loop.Add(SteadyAction.Of(action, Root)))];
    }

    private static AgentAction Act(string input, string output) => new("shell", input, output);

    private static AgentAction[] Times(int count, Func<int, AgentAction> action) => [.. Enumerable.Range(0, count).Select(action)];

    private static TestCaseData Case(string name, AgentAction[] actions, string what = "") => new TestCaseData(actions, what).SetArgDisplayNames(name);
}
