using System.Diagnostics;
using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

/// <summary>Over a real repository: what was there is what the commit holds, whatever the workspace says of it.</summary>
public sealed class TestGuardGateTests : GateFixture
{
    private const string Tests = "def test_adds():\n    assert add(1, 2) == 3\n\ndef test_takes():\n    assert take(3, 2) == 1\n";
    private const string One = "def test_adds():\n    assert add(1, 2) == 3\n";

    private string commit = "";

    [SetUp]
    public void Commit()
    {
        Folder.Write("work/test_price.py", Tests);
        Folder.Write("work/price.py", "def add(a, b):\n    return a + b\n");
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "base");
        commit = Git("rev-parse", "HEAD").Trim();
    }

    [Test]
    public async Task Judge_NothingChanged_Passes() =>
        Assert.That(await Judge(), Has.Property("Verdict").EqualTo(GateVerdict.Passed).And.Property("Summary").EqualTo("nothing that proves the work was weakened"));

    [Test]
    public async Task Judge_TestDeleted_FailsWithPlaceAndWhatWasThere()
    {
        Folder.Write("work/test_price.py", One);

        var report = await Judge();

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.FailureKind, report.Obstacle), Is.EqualTo((GateVerdict.Failed, FailureKind.Test, GateObstacle.None)));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("test test_takes is gone; before: assert take(3, 2) == 1", "test-deleted", "test_price.py", 4)]));
        });
    }

    [Test]
    public async Task Judge_PlanAsksForIt_PassesAndSaysSo()
    {
        Folder.Write("work/test_price.py", One);

        var report = await Judge("Remove take() and delete test_takes.");

        Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.Passed, "what was weakened: 1 asked for by the plan (test test_takes is gone)")));
    }

    [Test]
    public async Task Judge_CommittedByTheRun_IsHeldAgainstWhereTheRunBegan()
    {
        Folder.Write("work/test_price.py", One);
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-am", "task");

        Assert.That((await Judge()).Verdict, Is.EqualTo(GateVerdict.Failed));
    }

    [TestCase("update-index", "--assume-unchanged", "test_price.py")]
    [TestCase("update-index", "--skip-worktree", "test_price.py")]
    public async Task Judge_IndexSaysNothingChanged_IsNotBelieved(params string[] hide)
    {
        Git(hide);
        Folder.Write("work/test_price.py", One);

        Assert.That((await Judge()).Verdict, Is.EqualTo(GateVerdict.Failed));
    }

    [Test]
    public async Task Judge_AttributesSayBinary_IsNotBelieved()
    {
        Folder.Write("work/.gitattributes", "*.py binary -diff\n");
        Folder.Write("work/test_price.py", One);

        Assert.That((await Judge()).Verdict, Is.EqualTo(GateVerdict.Failed));
    }

    [Test]
    public async Task Judge_TestMovesIntoAFileGitDoesNotKnow_IsNoDeletion()
    {
        File.Delete(Path.Combine(Root, "test_price.py"));
        Folder.Write("work/tests/test_prices.py", Tests);

        Assert.That((await Judge()).Verdict, Is.EqualTo(GateVerdict.Passed));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task Judge_FileBecomesALink_IsGone()
    {
        File.Delete(Path.Combine(Root, "test_price.py"));
        File.CreateSymbolicLink(Path.Combine(Root, "test_price.py"), "price.py");

        Assert.That((await Judge()).Findings, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Judge_NewFileLetsARulePass_Fails()
    {
        Folder.Write("work/new.py", "import os  # noqa\n");

        Assert.That((await Judge()).Findings.Select(f => (f.Code, f.File, f.Line)), Is.EqualTo(new[] { ("rule-relaxed", "new.py", 1) }));
    }

    [Test]
    public async Task Judge_CommitThatIsNotThere_CouldNotRun()
    {
        commit = new string('0', 40);

        var report = await Judge();

        Assert.That((report.Verdict, report.Obstacle), Is.EqualTo((GateVerdict.CouldNotRun, GateObstacle.NoResults)), report.Summary);
    }

    private Task<GateReport> Judge(params string[] plan) => new TestGuardGate(new RealProcesses()).JudgeAsync(Context("") with { Since = commit, Plan = plan }, CancellationToken.None);

    private string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero, string.Join(' ', arguments));
        return output;
    }
}
