using Maestro.Plugins.Phases.Tests.Fakes;
using Maestro.Tests;

namespace Maestro.Plugins.Phases.Tests;

public sealed class InterviewPhaseTests
{
    private const string GivenPlan = "# Kelvin\r\n\r\n| ID | Requirement |\r\n|---|---|\r\n| FR-1 | convert  |\r\n";

    private TempFolder folder = null!;

    [SetUp]
    public void CreateFolder() => folder = new();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public async Task Run_Request_AsksOnceAndSavesAPlanThatReadsBack()
    {
        var interview = new FakeInterview(("tests", "Yes, all of it"));
        var decisions = new FakeDecisions();

        var plan = await Run(new() { Text = "Add a Kelvin scale; print it" }, interview, decisions);

        var again = await Run(new() { PlanPath = plan.Path, PlanText = folder.Read(plan.Path!) }, new FakeInterview(), new FakeDecisions());
        Assert.Multiple(() =>
        {
            Assert.That(interview.Asked, Has.Count.EqualTo(5));
            Assert.That((plan.Slug, plan.Path), Is.EqualTo(("add-a-kelvin-scale", ".maestro/plans/add-a-kelvin-scale.md")));
            Assert.That(folder.Read(plan.Path!), Is.EqualTo(plan.Markdown));
            Assert.That(plan.Answers.Count(a => a.Assumed), Is.EqualTo(4));
            Assert.That(plan.Answers.Single(a => !a.Assumed).Text, Is.EqualTo("Yes, all of it"));
            Assert.That((again.Title, again.Path), Is.EqualTo((plan.Title, plan.Path)));
            Assert.That(again.Requirements.Select(r => r.Text), Is.EqualTo((string[])["Add a Kelvin scale", "print it"]));
            Assert.That(again.Answers, Is.EqualTo(plan.Answers));
        });
    }

    [Test]
    public async Task Run_NobodyAnswers_RecordsEachAssumptionAsADecision()
    {
        var decisions = new FakeDecisions();

        var plan = await Run(new() { Text = "Add a Kelvin scale" }, new FakeInterview(), decisions);

        Assert.Multiple(() =>
        {
            Assert.That(decisions.Requests.Select(r => r.Kind), Is.EqualTo(Enumerable.Repeat(DecisionKinds.Assumption, 5)));
            Assert.That(decisions.Requests.Select(r => r.Key), Is.Unique);
            Assert.That(decisions.Requests.SelectMany(r => r.Options), Has.All.Property("Scores").Count.EqualTo(4));
            Assert.That(plan.Answers, Has.All.Property("Assumed").True);
        });
    }

    [Test]
    public async Task Run_EngineDecidesOtherwise_TakesWhatWasDecided()
    {
        var plan = await Run(new() { Text = "Add a Kelvin scale" }, new FakeInterview(), new FakeDecisions { Choice = "alternative" });

        Assert.That(plan.Answers.First(a => a.QuestionId == "tests").Text, Is.EqualTo("No: rely on the tests that exist."));
    }

    [Test]
    public async Task Run_RequestThatSaysItAll_AsksNothing()
    {
        var interview = new FakeInterview();

        await Run(new() { Text = "Add Kelvin with tests and docs, no new packages, no breaking change; leave alone the rest" }, interview, new FakeDecisions());

        Assert.That(interview.Asked, Is.Null);
    }

    [Test]
    public async Task Run_WordInsideAnotherWord_AnswersNothing()
    {
        var interview = new FakeInterview();

        await Run(new() { Text = "Show the latest contest in the dockyard" }, interview, new FakeDecisions());

        Assert.That(interview.Asked!.Select(q => q.Id), Is.EqualTo((string[])["tests", "compatibility", "dependencies", "documentation", "out-of-scope"]));
    }

    [Test]
    public async Task Run_AnswersGivenBeforehand_AreNotAskedFor()
    {
        var interview = new FakeInterview();

        var plan = await Run(new() { Text = "Add Kelvin", Answers = new Dictionary<string, string> { ["tests"] = "No" } }, interview, new FakeDecisions());

        Assert.Multiple(() =>
        {
            Assert.That(interview.Asked!.Select(q => q.Id), Does.Not.Contain("tests"));
            Assert.That(plan.Answers[0], Is.EqualTo(new Answer("tests", "Should tests be written for this?", "No", false)));
        });
    }

    [Test]
    public async Task Run_GivenPlan_IsKeptByteForByte()
    {
        var plan = await Run(new() { PlanPath = "/elsewhere/plan.md", PlanText = GivenPlan }, new FakeInterview(), new FakeDecisions());

        Assert.Multiple(() =>
        {
            Assert.That(plan.Markdown, Is.EqualTo(GivenPlan));
            Assert.That(File.ReadAllBytes(folder.Path(".maestro/plans/kelvin.md")), Is.EqualTo(System.Text.Encoding.UTF8.GetBytes(GivenPlan)));
        });
    }

    [Test]
    public async Task Run_GivenPlanInTheRepository_StaysWhereItIs()
    {
        folder.Write("plans/mine.md", GivenPlan);

        var plan = await Run(new() { PlanPath = "plans/mine.md", PlanText = GivenPlan }, new FakeInterview(), new FakeDecisions());

        Assert.That((plan.Path, Directory.Exists(folder.Path(".maestro"))), Is.EqualTo(("plans/mine.md", false)));
    }

    [Test]
    public async Task Run_GivenPlanInTheRepository_GainsWhatWasAnswered_InItsOwnEncoding()
    {
        byte[] given = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(GivenPlan)];
        folder.Folder("plans");
        File.WriteAllBytes(folder.Path("plans/mine.md"), given);
        var request = new RunRequest { PlanPath = "plans/mine.md", PlanText = GivenPlan };

        var plan = await Run(request, new FakeInterview(("tests", "Of \"all\" of it")), new FakeDecisions());
        var resumed = await Run(request, new FakeInterview(("tests", "Of \"all\" of it")), new FakeDecisions());

        var bytes = File.ReadAllBytes(folder.Path("plans/mine.md"));
        var again = await Run(new() { PlanPath = "plans/mine.md", PlanText = plan.Markdown }, new FakeInterview(), new FakeDecisions());
        Assert.Multiple(() =>
        {
            Assert.That((plan.Path, resumed.Path, resumed.Markdown), Is.EqualTo(("plans/mine.md", "plans/mine.md", plan.Markdown)));
            Assert.That(bytes, Is.EqualTo((byte[])[0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(plan.Markdown)]));
            Assert.That(plan.Markdown, Does.StartWith("---\r\nversion: 2\r\nanswers:\r\n").And.Contain($"---\r\n\r\n{GivenPlan}"));
            Assert.That(again.Answers.Single(answer => answer.QuestionId == "tests").Text, Is.EqualTo("Of \"all\" of it"));
        });
    }

    [Test]
    public async Task Run_GivenPlanThatIsNoUtf8_IsNotTouched()
    {
        byte[] given = [.. System.Text.Encoding.UTF8.GetBytes(GivenPlan), 0x0A, 0xE4, 0x0A];
        folder.Folder("plans");
        File.WriteAllBytes(folder.Path("plans/mine.md"), given);

        var plan = await Run(new() { PlanPath = "plans/mine.md", PlanText = File.ReadAllText(folder.Path("plans/mine.md")) }, new FakeInterview(("tests", "Yes")), new FakeDecisions());

        Assert.That((plan.Path, File.ReadAllBytes(folder.Path("plans/mine.md"))), Is.EqualTo((".maestro/plans/kelvin.md", given)));
    }

    [Test]
    public async Task Run_OtherPlanOfThatName_IsNotOverwritten()
    {
        folder.Write(".maestro/plans/add-kelvin.md", "older");

        var plan = await Run(new() { Text = "Add Kelvin" }, new FakeInterview(), new FakeDecisions());
        var resumed = await Run(new() { Text = "Add Kelvin" }, new FakeInterview(), new FakeDecisions());

        Assert.That(
            (plan.Path, resumed.Path, folder.Read(".maestro/plans/add-kelvin.md")),
            Is.EqualTo((".maestro/plans/add-kelvin-2.md", ".maestro/plans/add-kelvin-2.md", "older")));
    }

    [Test]
    public async Task Run_PlansFolderIsALink_WritesNothing()
    {
        folder.Folder("outside");
        folder.Folder("work");
        Directory.CreateSymbolicLink(folder.Path("work/.maestro"), folder.Path("outside"));

        var result = await Phase(new FakeInterview(), new FakeDecisions()).RunAsync(new FakeContext(folder.Path("work")) { Request = new() { Text = "Add Kelvin" } }, default);

        Assert.That((result.Failure?.Kind, Directory.GetFileSystemEntries(folder.Path("outside")).Length), Is.EqualTo((FailureKind.Input, 0)));
    }

    [Test]
    public async Task Run_PlanWithAProblem_FailsBeforeAsking()
    {
        var interview = new FakeInterview();

        var result = await Phase(interview, new FakeDecisions()).RunAsync(new FakeContext(folder.Root) { Request = new() { Text = "one (after FR-9)" } }, default);

        Assert.That((result.Failure?.Kind, interview.Asked), Is.EqualTo((FailureKind.Input, (IReadOnlyList<Question>?)null)));
    }

    private static InterviewPhase Phase(IInterview interview, IDecisions decisions) => new(interview, decisions, new FakeEvidence(), new FakeAdvisor(), TimeProvider.System, new());

    private async Task<WorkPlan> Run(RunRequest request, IInterview interview, IDecisions decisions)
    {
        var result = await Phase(interview, decisions).RunAsync(new FakeContext(folder.Root) { Request = request }, default);
        Assert.That(result.Failure, Is.Null);
        return (WorkPlan)result.Artifact!;
    }
}
