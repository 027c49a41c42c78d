using Maestro.Plugins.Phases.Reviews.Advised;
using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests.Reviews;

/// <summary>What an agent says is held against the change it was shown.</summary>
public sealed class AdvisedCriticTests
{
    private static readonly ChangedFile Code = FakeChanges.New("src/a.py", "def add(a, b):", "    return a - b", "", "x = 1");

    [TestCase("critical", "src/a.py", 2, "return a - b", "High", 2, TestName = "A quote bears high")]
    [TestCase("critical", "./src/a.py", 3, "+    return a - b", "High", 2, TestName = "A quote is found a line off")]
    [TestCase("medium", "src/a.py", 2, "return a - b", "Medium", 2, TestName = "It is never worse than what was said")]
    [TestCase("critical", "src/a.py", 2, "return a * b", "Medium", 2, TestName = "A line without its quote bears medium")]
    [TestCase("critical", "src/a.py", 90, "return z", "Low", 0, TestName = "A file alone bears low")]
    [TestCase("terrible", "src/a.py", 2, "return a - b", "Low", 2, TestName = "What is no severity is low")]
    public async Task Review_AFinding_IsNoWorseThanWhatShowsIt(string severity, string file, int line, string quote, string expected, int at)
    {
        var (findings, notes) = await Review(Answer(severity, file, line, quote));
        Assert.That(findings.Select(finding => (finding.Severity.ToString(), finding.File, finding.Line, finding.Rule, finding.Dimension)),
            Is.EqualTo(new[] { (expected, "src/a.py", at, "agent-correctness", ReviewDimension.Correctness) }));
        Assert.That(notes, Is.Empty);
    }

    [TestCase("src/b.py")]
    [TestCase("../../etc/passwd")]
    [TestCase("")]
    public async Task Review_PointsAtNothingThatChanged_IsDroppedAndCounted(string file)
    {
        var (findings, notes) = await Review(Answer("high", file, 2, "return a - b"));
        Assert.That(findings, Is.Empty);
        Assert.That(notes, Is.EqualTo(new[] { "1 finding(s) on correctness pointed at nothing that changed, and were dropped" }));
    }

    [Test]
    public async Task Review_NobodyIsThere_IsSaid()
    {
        var (findings, notes) = await Review(null);
        Assert.That(findings, Is.Empty);
        Assert.That(notes, Is.EqualTo(new[] { "no agent looked at correctness: nobody is there" }));
    }

    [Test]
    public async Task Review_AsksOfOneSide_WithItsFilesAndTheRequirementsAlone()
    {
        var advisor = new FakeAdvisor("""{ "findings": [] }""");
        await new AdvisedCritic(advisor, ReviewDimension.Correctness).ReviewAsync([Code, FakeChanges.New("docs/a.md", "words about it")], Make.Plan(Make.Requirement("FR-1", "Add numbers")), default);
        var asked = advisor.Questions.Single();
        Assert.That(asked.Key, Is.EqualTo("correctness"));
        Assert.That(asked.Text, Does.Contain("- FR-1 (P1): Add numbers").And.Contain("### src/a.py").And.Contain("+    return a - b").And.Not.Contain("words about it"));
    }

    [Test]
    public async Task Review_TheSideHasNoFiles_NobodyIsAsked()
    {
        var advisor = new FakeAdvisor("""{ "findings": [] }""");
        await new AdvisedCritic(advisor, ReviewDimension.Performance).ReviewAsync([FakeChanges.New("docs/a.md", "words")], Make.Plan(), default);
        Assert.That(advisor.Questions, Is.Empty);
    }

    private static string Answer(string severity, string file, int line, string quote) =>
        System.Text.Json.JsonSerializer.Serialize(new { findings = new[] { new { severity, message = "It takes away.", file, line, quote } } });

    private static Task<(IReadOnlyList<ReviewFinding> Findings, IReadOnlyList<string> Notes)> Review(string? json) =>
        new AdvisedCritic(new FakeAdvisor(json), ReviewDimension.Correctness).ReviewAsync([Code], Make.Plan(), default);
}
