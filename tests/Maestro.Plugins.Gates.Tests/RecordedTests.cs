using System.Diagnostics;
using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

/// <summary>Files and outputs as the tools themselves wrote them; only folders and hosts are others.</summary>
public sealed class RecordedTests : GateFixture
{
    [Test]
    public async Task Test_NUnitWithEveryOutcome_NamesEachTest()
    {
        Record("nunit.trx");

        var report = await new TestGate(new RealProcesses()).JudgeAsync(Context("cp nunit.trx {results}; exit 1", "trx"), CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.Failed, "4 passed, 3 failed, 1 skipped")));
            Assert.That(report.TestCases, Is.EquivalentTo((TestCase[])
            [
                new("N.T.Passes", TestOutcome.Passed), new("N.T.Fails", TestOutcome.Failed), new("N.T.Skipped", TestOutcome.Skipped), new("N.T.Slow", TestOutcome.Failed), new("N.T.Old", TestOutcome.Failed),
                new("N.T.Rows(\"a,b\",1)", TestOutcome.Passed), new("N.T.Rows(\"x|y&(z)=!~\\\\\",2)", TestOutcome.Passed), new("N.T.Rows(\"50%;$@*?'\",3)", TestOutcome.Passed),
            ]));
            Assert.That(report.Findings.Single(f => f.Code == "N.T.Fails") is { File: "T.cs", Line: 6 });
        });
    }

    [Test]
    public async Task Lint_Eslint_NamesFindingsAndNotWhatIsSuppressedInTheSource()
    {
        var report = await Lint("eslint.sarif");

        Assert.Multiple(() =>
        {
            Assert.That(report.Summary, Is.EqualTo("1 errors, 1 warnings, 0 notes, 1 suppressed"));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("'foo' is not defined.", "no-undef", "src/a.js", 2), new("'a' is assigned a value but never used.", "no-unused-vars", "src/a.js", 1)]));
        });
    }

    [Test]
    public async Task Lint_DotNetBuild_PragmasSuppress()
    {
        var report = await Lint("dotnet-build.sarif");

        Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.Passed, "0 errors, 0 warnings, 0 notes, 2 suppressed")));
    }

    [Test]
    public async Task Coverage_Coverlet_NamesTheLinesThatNoTestRan()
    {
        Git("init", "-q");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "--allow-empty", "-m", "base");
        Folder.Write("work/Calc.cs", string.Concat(Enumerable.Range(1, 14).Select(i => $"line {i}\n")));
        Record("coverlet.xml", "scratch/some-guid/coverage.cobertura.xml");

        var report = await new CoverageGate(new RealProcesses(), new()).JudgeAsync(Context("true {results}", "cobertura") with { Since = "HEAD" }, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(report.Summary, Is.EqualTo("4 of 6 changed lines covered, 66.6 %; at least 80 % must be"));
            Assert.That(report.Findings.Select(f => (f.File, f.Line)), Is.EqualTo((IEnumerable<(string?, int)>)[("Calc.cs", 8), ("Calc.cs", 13)]));
        });
    }

    [Test]
    public async Task Audit_NpmWithoutANetwork_CouldNotRun()
    {
        Record("npm-audit-offline.json");

        var report = await new AuditGate(new RealProcesses(), new()).JudgeAsync(Context("cat npm-audit-offline.json; exit 1"), CancellationToken.None);

        Assert.That((report.Verdict, report.Obstacle), Is.EqualTo((GateVerdict.CouldNotRun, GateObstacle.Unreachable)), report.Summary);
    }

    private Task<GateReport> Lint(string file)
    {
        Record(file);
        return new LintGate(new RealProcesses(), new()).JudgeAsync(Context($"cp {file} {{results}}", "sarif"), CancellationToken.None);
    }

    private void Record(string name, string? at = null) =>
        Folder.Write(at ?? $"work/{name}", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recorded", name)).Replace("{root}", Root, StringComparison.Ordinal));

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root })!;
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero);
    }
}
