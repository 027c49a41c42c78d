using Moq;

namespace Maestro.Plugins.Recovery.Tests;

public sealed class AlternativeStrategyTests
{
    private static readonly Failure Failed = new() { Kind = FailureKind.Build, Message = "CS0103" };

    [Test]
    public async Task Recover_OfATask_UndoesItAndHasAnotherDoItAnotherWay()
    {
        var context = RecoveryContexts.Of(Failed, RecoveryContexts.Task);
        var order = new List<string>();
        context.SetupGet(c => c.Tried).Returns([]);
        context.Setup(c => c.UndoAsync(default)).Callback(() => order.Add("undo")).Returns(Task.CompletedTask);
        context.Setup(c => c.WorkByAnotherAsync(It.IsAny<string>(), default)).Callback<string, CancellationToken>((told, _) => order.Add(told)).ReturnsAsync(new AgentResult());
        var result = await new AlternativeStrategy(Choosing("smallest-change")).RecoverAsync(context.Object, default);
        Assert.That((result.Acted, result.What), Is.EqualTo((true, "had it done another way: by the smallest change")));
        Assert.That(order[0], Is.EqualTo("undo"));
        Assert.That(order[1], Does.StartWith("Make the smallest change").And.Contain("CS0103"));
    }

    [Test]
    public async Task Recover_WaysThatWereTried_AreNotOffered()
    {
        var context = RecoveryContexts.Of(Failed, null, attempt: 2);
        context.SetupGet(c => c.Tried).Returns([new("alternative", 1, "had it done another way: as the repository does the like", false)]);
        context.Setup(c => c.WorkByAnotherAsync(It.IsAny<string>(), default)).ReturnsAsync(new AgentResult());
        var asked = new List<DecisionRequest>();
        await new AlternativeStrategy(Choosing("in-steps", asked)).RecoverAsync(context.Object, default);
        Assert.That(asked.Single().Kind, Is.EqualTo(DecisionKinds.Approach));
        Assert.That(asked.Single().Options.Select(o => o.Id), Is.EqualTo(new[] { "smallest-change", "test-first", "in-steps" }));
    }

    [Test]
    public async Task Recover_EveryWayWasTried_GivesUp()
    {
        var context = RecoveryContexts.Of(Failed, RecoveryContexts.Task, attempt: 5);
        context.SetupGet(c => c.Tried).Returns([.. Approach.All.Select((way, i) => new RecoveryAttempt("alternative", i + 1, $"had it done another way: {way.Title}", false))]);
        Assert.That((await new AlternativeStrategy(Choosing("none")).RecoverAsync(context.Object, default)).Acted, Is.False);
    }

    [Test]
    public async Task Recover_AgentFailsAgain_GivesUpAndSaysWhy()
    {
        var context = RecoveryContexts.Of(Failed, null);
        context.SetupGet(c => c.Tried).Returns([]);
        context.Setup(c => c.WorkByAnotherAsync(It.IsAny<string>(), default)).ReturnsAsync(new AgentResult { Failure = new() { Kind = FailureKind.Agent, Message = "it crashed" } });
        var result = await new AlternativeStrategy(Choosing("in-steps")).RecoverAsync(context.Object, default);
        Assert.That((result.Acted, result.What), Is.EqualTo((false, "the agent failed another way as well, in steps: it crashed")));
    }

    [TestCase(FailureKind.Transient)]
    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Plugin)]
    public async Task Recover_NoOtherWayHelps_GivesUpWithoutActing(FailureKind kind) =>
        Assert.That((await new AlternativeStrategy(Choosing("none")).RecoverAsync(RecoveryContexts.Of(kind, null).Object, default)).Acted, Is.False);

    private static IDecisions Choosing(string choice, List<DecisionRequest>? asked = null)
    {
        var decisions = new Mock<IDecisions>(MockBehavior.Strict);
        decisions.Setup(d => d.DecideAsync(It.IsAny<DecisionRequest>(), default)).Callback<DecisionRequest, CancellationToken>((request, _) => asked?.Add(request))
            .ReturnsAsync((DecisionRequest request, CancellationToken _) => new()
            {
                Kind = request.Kind, Question = request.Question, Options = request.Options, Choice = choice, Rationale = "so", Confidence = 1,
            });
        return decisions.Object;
    }
}
