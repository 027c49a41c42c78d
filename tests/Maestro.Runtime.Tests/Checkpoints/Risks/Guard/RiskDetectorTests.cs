using Maestro.Runtime.Checkpoints.Risks;
using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Tests.Checkpoints.Risks.Guard;

/// <summary>A line is judged by the commands in it, not by what it looks like.</summary>
public sealed class RiskDetectorTests
{
    private static IEnumerable<TestCaseData> Lines() => CommandLines.Posix.Select(l => new TestCaseData(l.Line, l.Expected.Cast<object>().ToArray()) { TestName = $"Of_{l.Line.Replace("\n", "\\n", StringComparison.Ordinal)}" });

    [TestCaseSource(nameof(Lines))]
    public void Of_Line_FindsItsRisks(string line, object[] expected) =>
        Assert.That(RiskDetector.Of(line, ShellDialect.Posix).Select(r => (object)r.Kind).Distinct(), Is.EquivalentTo(expected));

    [TestCase("rd /s /q src", "Deletion")]
    [TestCase("@echo off & rmdir src /S", "Deletion")]
    [TestCase("git p^ush", "Push")]
    [TestCase("\"C:\\Program Files\\Git\\bin\\git.exe\" push", "Push")]
    [TestCase("%CMD% /s", "Unreadable")]
    [TestCase("echo \"a & git push\"", "")]
    [TestCase("if exist x (git push)", "Push")]
    [TestCase("echo \"open", "Unreadable")]
    [TestCase("dotnet test && echo 'it''s done'", "")]
    public void Of_LineOfCmd_FindsItsRisks(string line, string expected) =>
        Assert.That(string.Join(' ', RiskDetector.Of(line, ShellDialect.Cmd).Select(r => r.Kind).Distinct()), Is.EqualTo(expected));

    [Test]
    public void Of_SeveralRisks_EachSaysWhichCommandItIsAbout()
    {
        var risks = RiskDetector.Of("make && (git push; sh -c 'rm -rf a b')", ShellDialect.Posix);
        Assert.That(risks.Select(r => (r.Kind, r.Where)), Is.EqualTo(new[] { (RiskKind.Push, "git push"), (RiskKind.Deletion, "rm -rf a b") }));
    }

    [Test]
    public void Of_VeryLongOrDeepLines_AreRiskyAndDoNotHang()
    {
        foreach (var part in new[] { "(", "$(", "`", "\"$(", "${x:-", "$((", "a=(", "((", "case x in a) ", "eval ", "sudo ", "sh -c ", "<(", "find -exec ", "if ", "a;", "<<a ", "-a ", "\"${x:-" })
        {
            var line = string.Concat(Enumerable.Repeat(part, 4000));
            // Who tried every way to read it would not come back: no bound on time is needed to see that.
            Assert.That(() => RiskDetector.Of(line, ShellDialect.Posix), Throws.Nothing, part);
            Assert.That(() => RiskDetector.Of(line, ShellDialect.PowerShell), Throws.Nothing, part);
        }
        Assert.That(RiskDetector.Of(new string('a', ShellText.Longest + 1), ShellDialect.Posix).Single().Kind, Is.EqualTo(RiskKind.Unreadable));
    }
}
