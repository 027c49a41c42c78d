using Maestro.Plugins.Phases.Plans;
using Maestro.Plugins.Phases.Tests.Fakes;
using Maestro.Tests;

namespace Maestro.Plugins.Phases.Tests.Interviews;

/// <summary>An agent may find the questions and draft the plan; code ranks, checks and tells apart what was said and what was inferred.</summary>
public sealed class InterviewByAgentTests
{
    private const string Request = "Add a Kelvin scale, and print it with two digits";

    private const string Questions = """
        { "questions": [
          { "topic": "tests", "ask": "Test the rounding?", "recommended": "Yes: at the halves.", "alternative": "No.", "why": "Rounding goes wrong unseen.", "impact": 0.5, "doubt": 0.5 },
          { "topic": "data", "ask": "Are saved temperatures converted?", "recommended": "No.", "alternative": "Yes, once.", "why": "They cannot be taken back.", "impact": 0.9, "doubt": 0.8 },
          { "topic": "rollout", "ask": "At once?", "recommended": "Yes.", "alternative": "By a switch.", "why": "Little.", "impact": 0.1, "doubt": 0.4 }
        ] }
        """;

    private const string Draft = """
        { "title": "Kelvin scale", "introduction": "Temperatures are shown\nin Kelvin as well.", "goals": ["Physicists can read it"], "user_stories": [], "non_goals": ["Rankine"], "technical_notes": ["Scale.cs | converts"],
          "risks": [], "open_questions": [],
          "requirements": [
            { "id": "FR-1", "text": "Convert to Kelvin", "priority": "P0", "acceptance": ["given 0 °C; when converted; then 273.15 K"], "depends_on": [], "files": ["src/Scale.cs"], "confidence": 0.95, "said": "add a  kelvin scale", "inferred_from": null },
            { "id": "FR-2", "text": "Saved temperatures stay as they are", "priority": "P1", "acceptance": ["an old file reads"], "depends_on": ["FR-1"], "files": [], "confidence": 0.6, "said": null, "inferred_from": "the format of saved files" }
          ] }
        """;

    private TempFolder folder = null!;

    [SetUp]
    public void CreateFolder() => folder = new();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public async Task Run_GoodAnswers_AsksThemByWeightAndShowsTheDraft()
    {
        var (plan, interview, context, advisor) = await RunAsync(Questions, Draft);
        Assert.Multiple(() =>
        {
            Assert.That(interview.Asked!.Select(question => question.Text), Is.EqualTo(new[] { "Are saved temperatures converted?", "Test the rounding?" }), "what nothing hangs on is not asked");
            Assert.That((plan.Title, plan.Path), Is.EqualTo(("Kelvin scale", ".maestro/plans/kelvin-scale.md")));
            Assert.That(plan.Requirements.Select(requirement => (requirement.Confirmed, requirement.InferredFrom)), Is.EqualTo(new[] { (true, (string?)null), (false, "the format of saved files") }));
            Assert.That(plan.Requirements[0].Acceptance.Single(), Is.EqualTo("given 0 °C, when converted, then 273.15 K"));
            Assert.That(interview.Shown, Is.EqualTo(plan.Markdown).And.Contain("## Goals\n\n- Physicists can read it\n\n## Functional").And.Contain("## Non-goals\n\n- Rankine\n").And.Not.Contain("## Risks").And.Contain("## Changelog\n\n- 1 (2026-11-30): written."));
            Assert.That(plan.Answers.Select(answer => (answer.QuestionId, answer.Assumed)), Is.EqualTo(new[] { ("data", false), ("tests", true) }));
            Assert.That(advisor.Questions.Select(question => question.Key), Is.EqualTo(new[] { "questions", "draft" }));
            Assert.That(advisor.Questions[1].Text, Does.Contain("Are saved temperatures converted? Never").And.Contain("(nobody answered: assumed)"));
            Assert.That(context.Reported.Single(), Does.StartWith("plan "));
        });
    }

    [Test]
    public async Task Run_Draft_ReadsBackAsItWasWritten()
    {
        var (plan, _, _, _) = await RunAsync(Questions, Draft);
        var again = PlanReader.Read(plan.Markdown).ToWorkPlan();
        Assert.That(again.Requirements.Select(r => $"{r}{string.Join('|', r.Acceptance)}{string.Join('|', r.DependsOn)}{string.Join('|', r.Files)}"[..80]), Is.EqualTo(plan.Requirements.Select(r => $"{r}{string.Join('|', r.Acceptance)}{string.Join('|', r.DependsOn)}{string.Join('|', r.Files)}"[..80])));
        Assert.That(again.Answers, Is.EqualTo(plan.Answers));
    }

    [TestCase("\"topic\": \"data\"", "\"topic\": \"weather\"", "no open topic 'weather'")]
    [TestCase("\"topic\": \"data\"", "\"topic\": \"tests\"", "two questions are of the topic tests")]
    [TestCase("\"impact\": 0.9", "\"impact\": 9", "not from 0 to 1")]
    [TestCase("They cannot be taken back.", "", "empty")]
    public async Task Run_QuestionsThatCannotBePut_GoesThroughTheTopicsAndSaysWhy(string from, string to, string why)
    {
        var (_, interview, context, _) = await RunAsync(Questions.Replace(from, to, StringComparison.Ordinal), Draft);
        Assert.That(interview.Asked!.Select(question => question.Id), Does.Contain("compatibility"));
        Assert.That(context.Reported[0], Does.StartWith("note: the bundled topics are gone through").And.Contain(why));
    }

    [TestCase("add a  kelvin scale", "add a Rankine scale", "the request does not say")]
    [TestCase("\"inferred_from\": \"the format of saved files\"", "\"inferred_from\": null", "FR-2 is neither said nor inferred")]
    [TestCase("\"acceptance\": [\"an old file reads\"]", "\"acceptance\": []", "FR-2 has no acceptance criterion")]
    [TestCase("\"depends_on\": [\"FR-1\"]", "\"depends_on\": [\"FR-2\"]", "in a circle")]
    [TestCase("src/Scale.cs", "../Scale.cs", "outside the repository")]
    [TestCase("\"P0\"", "\"urgent\"", "the priority of FR-1 is 'urgent'")]
    [TestCase("\"id\": \"FR-2\"", "\"id\": \"FR-1\"", "used twice")]
    [TestCase("\"id\": \"FR-2\"", "\"id\": \"second\"", "'second' is no id")]
    [TestCase("Kelvin scale\", \"introduction", "\", \"introduction", "the title")]
    public async Task Run_DraftThatCannotBeUsed_PlansByTheRequestAndSaysWhy(string from, string to, string why)
    {
        var (plan, _, context, _) = await RunAsync(Questions, Draft.Replace(from, to, StringComparison.Ordinal));
        Assert.That(plan.Requirements.Select(requirement => requirement.Text), Is.EqualTo(new[] { Request }));
        Assert.That(context.Reported[0], Does.StartWith("note: the plan is made of the request's own structure").And.Contain(why));
    }

    private async Task<(WorkPlan Plan, FakeInterview Interview, FakeContext Context, FakeAdvisor Advisor)> RunAsync(string questions, string draft)
    {
        var interview = new FakeInterview(("data", "Never"));
        var advisor = new FakeAdvisor { ByKey = new() { ["questions"] = questions, ["draft"] = draft } };
        var context = new FakeContext(folder.Root) { Request = new() { Text = Request } };
        var phase = new InterviewPhase(interview, new FakeDecisions(), new FakeEvidence(), advisor, new FixedClock(), new() { By = InterviewBy.Agent });
        return ((WorkPlan)(await phase.RunAsync(context, default)).Artifact!, interview, context, advisor);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);
    }
}
