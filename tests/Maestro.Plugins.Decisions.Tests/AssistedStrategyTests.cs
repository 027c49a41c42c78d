namespace Maestro.Plugins.Decisions.Tests;

/// <summary>An agent gives points; what is chosen is arithmetic.</summary>
public sealed class AssistedStrategyTests
{
    private const string Good = """
        { "options": [
          { "id": "a", "title": "A", "scores": { "complexity": 0.9, "maintainability": 0.5, "performance": 0.5, "testability": 0.5 }, "reason": "It is small." },
          { "id": "b", "title": "B", "scores": { "complexity": 0.2, "maintainability": 0.6, "performance": 0.6, "testability": 0.6 }, "reason": "It is quick." }
        ] }
        """;

    private static readonly DecisionRequest Request = new()
    {
        Kind = DecisionKinds.Approach, Key = "k", Question = "How?", Options = [new() { Id = "a", Title = "A" }, new() { Id = "b", Title = "B" }, new() { Id = "c", Title = "C" }],
        Facts = new Dictionary<string, string> { ["failure"] = "Build" }, Excluded = ["c"],
    };

    [Test]
    public async Task Decide_GoodAnswer_WeighsItsPoints()
    {
        var advisor = new Advisor(Good);
        var decision = await new AssistedStrategy(advisor).DecideAsync(Request, default);
        Assert.Multiple(() =>
        {
            Assert.That((decision!.Choice, decision.Options[0].Total), Is.EqualTo(("a", 0.62)));
            Assert.That(decision.Rationale, Does.Contain("It is small."));
            Assert.That(decision.Confidence, Is.LessThanOrEqualTo(.8), "an opinion is never as sure as what was counted");
            Assert.That(advisor.Asked, Does.Contain("How?").And.Contain("failure: Build").And.Contain("- a: A").And.Contain("leave them out: c").And.Contain("complexity, maintainability, performance, testability"));
        });
    }

    [Test]
    public async Task Decide_NoOptionsGiven_TakesThoseTheAgentFinds() =>
        Assert.That((await new AssistedStrategy(new Advisor(Good)).DecideAsync(Request with { Options = [], Excluded = [] }, default))!.Choice, Is.EqualTo("a"));

    [TestCase("\"id\": \"b\"", "\"id\": \"c\"", "'c' was tried and failed")]
    [TestCase("\"id\": \"b\"", "\"id\": \"z\"", "'z' is none of the options: a, b, c")]
    [TestCase("\"id\": \"b\"", "\"id\": \"a\"", "option 'a' is there twice")]
    [TestCase("\"complexity\": 0.2", "\"beauty\": 0.2", "'b' has no points for 'complexity'")]
    [TestCase("\"complexity\": 0.2", "\"complexity\": 2", "the points of 'b' for 'complexity' are not from 0 to 1")]
    [TestCase("It is quick.", "", "no id, no title or no reason")]
    public async Task Decide_AnswerThatCannotBeUsed_CannotTell(string from, string to, string why)
    {
        var advisor = new Advisor(Good.Replace(from, to, StringComparison.Ordinal));
        Assert.That(await new AssistedStrategy(advisor).DecideAsync(Request, default), Is.Null);
        Assert.That(advisor.Problem, Does.Contain(why));
    }

    [Test]
    public async Task Decide_SamePointsForAll_IsSilly()
    {
        var same = Good.Replace("\"complexity\": 0.2, \"maintainability\": 0.6, \"performance\": 0.6, \"testability\": 0.6", "\"complexity\": 0.9, \"maintainability\": 0.5, \"performance\": 0.5, \"testability\": 0.5", StringComparison.Ordinal);
        var advisor = new Advisor(same);
        Assert.That(await new AssistedStrategy(advisor).DecideAsync(Request, default), Is.Null);
        Assert.That(advisor.Problem, Does.Contain("tells nothing"));
    }

    [Test]
    public async Task Decide_OrderOfTasks_IsNoMatterOfOpinion() =>
        Assert.That(await new AssistedStrategy(new Advisor(Good)).DecideAsync(Requests.Order(Requests.Task("T1")), default), Is.Null);

    [Test]
    public async Task Decide_NobodyToAsk_CannotTell() => Assert.That(await new AssistedStrategy(new Advisor(null)).DecideAsync(Request, default), Is.Null);
}
