using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests;

/// <summary>An agent may cut the plan; what it answers is held against the plan, and where it cannot be used the plan's own structure is.</summary>
public sealed class DecomposeByAgentTests
{
    private const string Good = """
        { "tasks": [
          { "id": "T1", "title": "Convert", "instructions": "Write it.", "requirements": ["FR-1"], "acceptance": ["0 is -273.15"], "depends_on": [], "files": ["src/Kelvin.cs"], "estimate_minutes": 7, "role": "code", "tags": [] },
          { "id": "T2", "title": "Test it", "instructions": "Test it.", "requirements": ["FR-1"], "acceptance": [], "depends_on": ["T1"], "files": ["tests/KelvinTests.cs"], "estimate_minutes": 4, "role": "tests", "tags": ["tests"] },
          { "id": "T3", "title": "Print", "instructions": "Print it.", "requirements": ["FR-2"], "acceptance": [], "depends_on": ["T1"], "files": [], "estimate_minutes": 3, "role": "code", "tags": [] }
        ] }
        """;

    private static readonly WorkPlan Plan = Make.Plan(Make.Requirement("FR-1", "Convert"), Make.Requirement("FR-2", "Print", "P0", files: ["src/Print.cs"]));

    [Test]
    public async Task Run_GoodAnswer_IsTheTaskGraph()
    {
        var (tasks, context, advisor) = await CutAsync(Good);
        Assert.Multiple(() =>
        {
            Assert.That(tasks.Select(task => (task.Id, task.Role, task.EstimateMinutes)), Is.EqualTo(new[] { ("T1", "code", 7d), ("T2", "tests", 4d), ("T3", "code", 3d) }));
            Assert.That(tasks[1].DependsOn, Is.EqualTo(new[] { "T1" }));
            Assert.That((tasks[0].Writes.Count, tasks[0].MayWrite[0]), Is.EqualTo((0, "src/Kelvin.cs")), "an agent's guess is no promise");
            Assert.That(tasks[2].Writes, Is.EqualTo(new[] { "src/Print.cs" }), "what the plan says of a requirement that one task serves is one");
            Assert.That(tasks[0].Instructions, Does.Contain("Write it.").And.Contain("It is done when:\n- 0 is -273.15").And.Contain("It serves:\n- FR-1: Convert"));
            Assert.That(tasks[2].Priority, Is.EqualTo("P0"));
            Assert.That(context.Reported, Is.Empty);
            Assert.That(advisor.Questions.Single().Text, Does.Contain("## FR-2 (P0)\nPrint\n").And.Contain("it changes: src/Print.cs"));
        });
    }

    [TestCase("\"FR-2\"", "\"FR-1\"", "no task serves requirement FR-2")]
    [TestCase("\"FR-2\"", "\"FR-9\"", "no task serves requirement FR-2")]
    [TestCase("[\"FR-1\"], \"acceptance\": [],", "[], \"acceptance\": [],", "T2 serves no requirement")]
    [TestCase("\"id\": \"T2\"", "\"id\": \"T1\"", "two tasks have one id")]
    [TestCase("\"depends_on\": [],", "\"depends_on\": [\"T2\"],", "in a circle: T1 -> T2 -> T1")]
    [TestCase("\"depends_on\": [\"T1\"], \"files\": []", "\"depends_on\": [\"T7\"], \"files\": []", "T3 depends on T7")]
    [TestCase("src/Kelvin.cs", "../Kelvin.cs", "'../Kelvin.cs', which is not in the repository")]
    [TestCase("\"role\": \"tests\"", "\"role\": \"boss\"", "the role of T2 is 'boss'")]
    [TestCase("\"estimate_minutes\": 7", "\"estimate_minutes\": 0", "the estimate of T1")]
    [TestCase("Write it.", " ", "no id, title or instructions")]
    public async Task Run_AnswerThatCannotBeUsed_CutsByThePlanAndSaysWhy(string from, string to, string why)
    {
        var (tasks, context, _) = await CutAsync(Good.Replace(from, to, StringComparison.Ordinal));
        Assert.That(tasks.Select(task => task.Title), Is.EqualTo(new[] { "Convert", "Print" }));
        Assert.That(context.Reported.Single(), Does.Contain("cut by its own structure").And.Contain(why));
    }

    [Test]
    public async Task Run_NobodyToAsk_CutsByThePlan()
    {
        var (tasks, context, _) = await CutAsync(null);
        Assert.That((tasks.Count, context.Reported.Single()), Is.EqualTo((2, "note: the plan is cut by its own structure, since no agent's answer could be used: nobody is there")));
    }

    private static async Task<(IReadOnlyList<WorkTask> Tasks, FakeContext Context, FakeAdvisor Advisor)> CutAsync(string? answer)
    {
        var (context, advisor) = (new FakeContext("/nowhere", Plan), new FakeAdvisor(answer));
        var result = await new DecomposePhase(new FakeDecisions(), new FakeEvidence(), advisor, new() { By = DecomposeBy.Agent }).RunAsync(context, default);
        return (((TaskGraph)result.Artifact!).Tasks, context, advisor);
    }
}
