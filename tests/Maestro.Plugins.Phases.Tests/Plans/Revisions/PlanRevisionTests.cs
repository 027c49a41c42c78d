using Maestro.Plugins.Phases.Plans;
using Maestro.Plugins.Phases.Plans.Revisions;
using Maestro.Plugins.Phases.Tests.Plans.Imports;

namespace Maestro.Plugins.Phases.Tests.Plans.Revisions;

/// <summary>A plan gains answers, a version and a line in its changelog, and stays byte for byte in all else.</summary>
public sealed class PlanRevisionTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    private static readonly Answer[] New = [new("tests", "Tests?", "Yes: \"all\" of it # really", false), new("data", "Data: kept?", "Ja, bleibt\nso | wie sie ist", false)];

    private static IEnumerable<TestCaseData> Headers()
    {
        const string Item = "{ id: tests, question: Tests?, answer: \"No\", assumed: true }";
        yield return new TestCaseData("# A plan\n\n- [ ] Do it\n", "version: 2").SetArgDisplayNames("no front matter");
        yield return new TestCaseData("---\n---\n# A plan\n\n- [ ] Do it\n", "version: 2").SetArgDisplayNames("empty front matter");
        yield return new TestCaseData("---\ntitle: x\n...\n- [ ] Do it", "version: 2").SetArgDisplayNames("no version, no newline at the end");
        yield return new TestCaseData("---\nversion:   7   # seventh\nauthor: [a,  b]\n---\n- [ ] Do it\n", "version:   8   # seventh").SetArgDisplayNames("version with a comment");
        yield return new TestCaseData("---\nversion: 1.0-draft\n---\n- [ ] Do it\n", "version: 1.0-draft").SetArgDisplayNames("a version that is no number");
        yield return new TestCaseData($"---\nversion: 3\nanswers:\n    # theirs\n    - {Item}\n\n    # end\nother: 1\n---\n- [ ] Do it\n", "version: 4").SetArgDisplayNames("answers in a block");
        yield return new TestCaseData($"---\nanswers:\n- {Item}\nversion: 3\n---\n- [ ] Do it\n", "version: 4").SetArgDisplayNames("answers not indented");
        yield return new TestCaseData($"---\nanswers: [ {Item} ]\n---\n- [ ] Do it\n", "version: 2").SetArgDisplayNames("answers in brackets");
        yield return new TestCaseData("---\nanswers: []\n---\n- [ ] Do it\n", "version: 2").SetArgDisplayNames("empty brackets");
        yield return new TestCaseData("---\n{ title: x }\n---\n- [ ] Do it\n", "version: 2").SetArgDisplayNames("braces");
        yield return new TestCaseData("---\r\nversion: 1\r\n---\r\n- [ ] Do it\r\n\r\n## Changelog\r\n\r\n* 1: begun\r\n\r\n## Notes\r\n", "version: 2").SetArgDisplayNames("other line ends, changelog in the middle");
        yield return new TestCaseData("\uFEFF- [ ] Do it\n\n## History", "version: 2").SetArgDisplayNames("byte order mark, changelog without entries");
    }

    private static IEnumerable<string> Imported => ImportedPlans.All.Select(plan => plan.Name);

    [TestCaseSource(nameof(Headers))]
    public void Of_HasTheAnswersAndTheNextVersion(string text, string version)
    {
        var revised = PlanRevision.Of(text, New, Day);
        var plan = PlanReader.Read(revised);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Problems, Is.Empty, revised);
            Assert.That(plan.Answers.Select(answer => (answer.QuestionId, answer.Text)).Take(2), Is.EqualTo(New.Select(answer => (answer.QuestionId, answer.Text))), revised);
            Assert.That(revised, Does.Contain(version).And.Contain("2026-11-30"));
            Untouched(text, revised);
        });
    }

    [TestCaseSource(nameof(Imported))]
    public void Of_AnyShapeOfPlan_SaysTheSame(string name)
    {
        var imported = ImportedPlans.All.Single(plan => plan.Name == name);
        var revised = PlanRevision.Of(imported.Text, New, Day);
        var (before, after) = (PlanReader.Read(imported.Text), PlanReader.Read(revised));
        Assert.Multiple(() =>
        {
            Assert.That(after.Requirements.Select(r => (r.Id, r.Text, r.Priority)), Is.EqualTo(before.Requirements.Select(r => (r.Id, r.Text, r.Priority))), revised);
            Assert.That((after.Title, after.Introduction), Is.EqualTo((before.Title, before.Introduction)), revised);
            Assert.That(after.Answers, Is.SupersetOf(New).And.SupersetOf(before.Answers));
            Untouched(imported.Text, revised);
        });
    }

    [Test]
    public void Of_TwiceRevised_CountsOn()
    {
        var twice = PlanRevision.Of(PlanRevision.Of("# Plan\n\n- [ ] Do it\n", [New[0]], Day), [New[1]], Day.AddDays(1));
        Assert.That(twice, Does.EndWith("## Changelog\n\n- 2 (2026-11-30): answered: tests.\n- 3 (2026-12-01): answered: data.\n"));
        Assert.That(PlanReader.Read(twice).Answers, Has.Count.EqualTo(2));
    }

    [Test]
    public void Of_NothingNew_IsTheSame() => Assert.That(PlanRevision.Of("anything", [], Day), Is.EqualTo("anything"));

    [TestCase("---\nanswers: { tests: yes }\n---\n- [ ] Do it\n")]
    [TestCase("---\n{ version: 1 }\n---\n- [ ] Do it\n")]
    public void Of_AnswersInAFormThatIsNotUnderstood_IsTheSame(string text) => Assert.That(PlanRevision.Of(text, New, Day), Is.EqualTo(text));

    // Every byte is still there in its order, but for the digits of a version.
    private static void Untouched(string text, string revised)
    {
        // The mark stays in front of everything.
        Assert.That(revised.StartsWith('\uFEFF'), Is.EqualTo(text.StartsWith('\uFEFF')));
        var at = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Where(line => !line.StartsWith("version:", StringComparison.Ordinal)))
        {
            // In brackets something is put in between.
            foreach (var part in line.Contains('[') || line.StartsWith('{') ? line.Split(['[', '{'], 2) : [line])
            {
                var found = revised.IndexOf(part, at, StringComparison.Ordinal);
                Assert.That(found, Is.GreaterThanOrEqualTo(at), $"'{part}' in\n{revised}");
                at = found + part.Length;
            }
        }
    }
}
