using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests;

public sealed class DecomposePhaseTests
{
    [Test]
    public async Task Run_Plan_MakesOneTaskPerRequirementInOrder()
    {
        var plan = Make.Plan(
            Make.Requirement("FR-2", "Print it. In colour.", "P0", ["FR-1"], ["src/Print.cs"]),
            Make.Requirement("FR-1", "Convert") with { Acceptance = ["0 is -273.15"] });

        var graph = (TaskGraph)(await Run(plan)).Artifact!;

        Assert.Multiple(() =>
        {
            Assert.That(graph.Tasks.Select(t => (t.Id, t.Title, t.Priority)), Is.EqualTo(((string, string, string)[])[("T1", "Print it", "P0"), ("T2", "Convert", "P1")]));
            Assert.That(graph.Tasks[0].DependsOn, Is.EqualTo((string[])["T2"]));
            Assert.That(graph.Tasks[0].Writes, Is.EqualTo((string[])["src/Print.cs"]));
            Assert.That(graph.Tasks[1].Acceptance, Is.EqualTo((string[])["0 is -273.15"]));
            Assert.That(graph.Tasks.SelectMany(t => t.Requirements), Is.EqualTo((string[])["FR-2", "FR-1"]));
        });
    }

    [Test]
    public async Task Run_Plan_TellsTheAgentAllThatBearsOnItsTask()
    {
        var plan = Make.Plan(Make.Requirement("FR-1", "Convert"), Make.Requirement("FR-2", "Print", "P0", ["FR-1"], ["a.cs"]) with { Acceptance = ["in colour"] }) with
        {
            Introduction = "People ask for it.",
            Answers = [new("tests", "Tests?", "yes", true)],
        };

        var graph = (TaskGraph)(await Run(plan)).Artifact!;

        Assert.That(graph.Tasks[1].Instructions, Is.EqualTo("""
            This task is part of the plan "Kelvin scale".

            People ask for it.

            Meet this requirement, and no other (FR-2, priority P0):
            Print

            It is met when:
            - in colour

            Files it is expected to change:
            - a.cs

            Already in place when you begin:
            - FR-1: Convert

            Agreed for the whole plan:
            - Tests? yes (assumed)

            """));
    }

    [TestCase("Add tests for conversion", "", "tests")]
    [TestCase("Write unit tests", "", "tests")]
    [TestCase("Test the conversion", "", "tests")]
    [TestCase("Update the README", "", "docs")]
    [TestCase("Document the API", "", "docs")]
    [TestCase("Add a --docs switch", "", "code")]
    [TestCase("Show the latest contest", "", "code")]
    [TestCase("Testify", "", "code")]
    [TestCase("Make the tests faster by caching", "", "code")]
    [TestCase("Add tests", "src/A.cs", "code")]
    [TestCase("Convert", "tests/A.Tests/ATests.cs,test_x.py,src/a.spec.ts", "tests")]
    [TestCase("Convert", "docs/a.md,README.md", "docs")]
    [TestCase("Convert", "src/A.cs,README.md", "code")]
    [TestCase("Convert", "src/Contest.cs", "code")]
    public async Task Run_Requirement_GetsTheRoleOfItsFilesOrWords(string text, string files, string role)
    {
        var plan = Make.Plan(Make.Requirement("FR-1", text, files: files.Split(',', StringSplitOptions.RemoveEmptyEntries)));

        var graph = (TaskGraph)(await Run(plan)).Artifact!;

        Assert.That(graph.Tasks[0].Role, Is.EqualTo(role));
    }

    [Test]
    public async Task Run_Cycle_FailsNamingIt()
    {
        var result = await Run(Make.Plan(Make.Requirement("FR-1", after: ["FR-2"]), Make.Requirement("FR-2", after: ["FR-1"])));

        Assert.That(
            (result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Input, "Requirements depend on each other in a circle: FR-1 -> FR-2 -> FR-1.")));
    }

    [Test]
    public async Task Run_UnknownDependency_FailsNamingIt()
    {
        var result = await Run(Make.Plan(Make.Requirement("FR-1", after: ["FR-2"])));

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Input, "FR-1 depends on FR-2, and there is no such requirement.")));
    }

    [Test]
    public async Task Run_LongChain_DoesNotOverflow()
    {
        var plan = Make.Plan([.. Enumerable.Range(0, 100_000).Select(i => Make.Requirement($"FR-{i}", after: i < 99_999 ? [$"FR-{i + 1}"] : []))]);

        Assert.That((await Run(plan)).Failure, Is.Null);
    }

    private static Task<PhaseResult> Run(WorkPlan plan) => new DecomposePhase(new FakeDecisions(), new FakeEvidence(), new FakeAdvisor(), new()).RunAsync(new FakeContext("/nowhere", plan), default);
}
