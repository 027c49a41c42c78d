using Maestro.Plugins.Recovery.Approaches;
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
        await new AlternativeStrategy(Choosing("test-first", asked)).RecoverAsync(context.Object, default);
        Assert.That(asked.Single().Kind, Is.EqualTo(DecisionKinds.Approach));
        Assert.That(asked.Single().Options.Select(o => o.Id), Is.EqualTo(new[] { "another-agent", "smallest-change", "test-first", "start-over" }), "steps are for a task of several criteria");
    }

    [Test]
    public async Task Recover_MendedAsOftenAsItMayBe_GivesUp() =>
        Assert.That((await new AlternativeStrategy(Choosing("none")).RecoverAsync(RecoveryContexts.Of(Failed with { Final = true }, null).Object, default)).Acted, Is.False);

    [Test]
    public async Task Recover_EveryWayWasTried_GivesUp()
    {
        var context = RecoveryContexts.Of(Failed, RecoveryContexts.Task, attempt: 5);
        context.SetupGet(c => c.Tried).Returns([.. KnownApproaches.All.Select((way, i) => new RecoveryAttempt("alternative", i + 1, $"had it done another way: {way.Title}", false))]);
        Assert.That((await new AlternativeStrategy(Choosing("none")).RecoverAsync(context.Object, default)).Acted, Is.False);
    }

    [Test]
    public async Task Recover_AgentFailsAgain_GivesUpAndSaysWhy()
    {
        var context = RecoveryContexts.Of(Failed, null);
        context.SetupGet(c => c.Tried).Returns([]);
        context.Setup(c => c.WorkByAnotherAsync(It.IsAny<string>(), default)).ReturnsAsync(new AgentResult { Failure = new() { Kind = FailureKind.Agent, Message = "it crashed" } });
        var result = await new AlternativeStrategy(Choosing("test-first")).RecoverAsync(context.Object, default);
        Assert.That((result.Acted, result.What), Is.EqualTo((false, "the agent failed another way as well, from its test: it crashed")));
    }

    [Test]
    public async Task Recover_InSteps_HasEachCriterionDoneByItself()
    {
        var context = RecoveryContexts.Of(Failed, RecoveryContexts.Task with { Acceptance = ["a", "b", "c", "d", "e"] });
        var told = new List<string>();
        context.SetupGet(c => c.Tried).Returns([]);
        context.Setup(c => c.UndoAsync(default)).Returns(Task.CompletedTask);
        context.Setup(c => c.WorkAsync(It.IsAny<string>(), default)).Callback<string, CancellationToken>((text, _) => told.Add(text)).ReturnsAsync(new AgentResult());
        await new AlternativeStrategy(Choosing("in-steps")).RecoverAsync(context.Object, default);
        Assert.That(told, Has.Count.EqualTo(4), "what is beyond the bound goes with the last");
        Assert.That(told[0], Does.Contain("Step 1 of 4:\n- a\n").And.Contain("CS0103"));
        Assert.That(told[3], Does.Contain("Step 4 of 4:\n- d\n- e\n").And.Not.Contain("CS0103"));
    }

    [Test]
    public async Task Recover_InStepsAndOneFails_DoesNoMore()
    {
        var context = RecoveryContexts.Of(Failed, RecoveryContexts.Task with { Acceptance = ["a", "b"] });
        context.SetupGet(c => c.Tried).Returns([]);
        context.Setup(c => c.UndoAsync(default)).Returns(Task.CompletedTask);
        context.Setup(c => c.WorkAsync(It.IsAny<string>(), default)).ReturnsAsync(new AgentResult { Failure = new() { Kind = FailureKind.Agent, Message = "it hung" } });
        Assert.That((await new AlternativeStrategy(Choosing("in-steps")).RecoverAsync(context.Object, default)).Acted, Is.False);
        context.Verify(c => c.WorkAsync(It.IsAny<string>(), default), Times.Once);
    }

    [Test]
    public async Task Recover_LibraryThatWasChosenIsToBlame_OffersAnother()
    {
        var (told, asked) = await WithLibraryAsync(new() { Kind = FailureKind.Build, Message = "NU1101: Unable to find package Acme.Pdf" }, stated: false);
        Assert.That(told, Does.StartWith("What failed has to do with Acme. Do it with Other instead (package Other.Pdf)"));
        Assert.That(asked.Where(request => request.Kind == DecisionKinds.TechStack).Select(request => (request.Excluded.SingleOrDefault(), request.ParentId)), Is.EqualTo(new (string?, string?)[] { (null, null), ("acme", "first") }));
    }

    [TestCase("CS0103", false, TestName = "Recover_FailureHasNothingToDoWithTheLibrary_OffersNoOther")]
    [TestCase("NU1101: Unable to find package Acme.Pdf", true, TestName = "Recover_LibraryThatThePlanNames_IsNotReplaced")]
    public async Task Recover_NoLibraryIsToBlame_OffersNoOther(string message, bool stated)
    {
        var (_, asked) = await WithLibraryAsync(new() { Kind = FailureKind.Build, Message = message }, stated);
        Assert.That(asked.Single(request => request.Kind == DecisionKinds.Approach).Options.Select(option => option.Id), Does.Not.Contain("other-library"));
    }

    [TestCase(FailureKind.Agent, "another-agent")]
    [TestCase(FailureKind.Test, "test-first")]
    [TestCase(FailureKind.Merge, "smallest-change")]
    public void For_AFailure_AnswersToItAreWorthMost(FailureKind failure, string best)
    {
        var scores = KnownApproaches.All.Select(way => way.For(failure)).ToDictionary(option => option.Id, option => option.Scores["performance"]);
        Assert.That(scores[best], Is.EqualTo(scores.Values.Max()).Within(.11));
        Assert.That(KnownApproaches.All.Where(way => !way.Answers.Contains(failure)).Select(way => scores[way.Id]), Is.All.LessThan(scores[best]));
    }

    [TestCase(FailureKind.Transient)]
    [TestCase(FailureKind.Environment)]
    [TestCase(FailureKind.Plugin)]
    public async Task Recover_NoOtherWayHelps_GivesUpWithoutActing(FailureKind kind) =>
        Assert.That((await new AlternativeStrategy(Choosing("none")).RecoverAsync(RecoveryContexts.Of(kind, null).Object, default)).Acted, Is.False);

    private static async Task<(string Told, List<DecisionRequest> Asked)> WithLibraryAsync(Failure failure, bool stated)
    {
        var context = RecoveryContexts.Of(failure, RecoveryContexts.Task);
        var told = "";
        context.SetupGet(c => c.Tried).Returns([]);
        context.Setup(c => c.UndoAsync(default)).Returns(Task.CompletedTask);
        context.Setup(c => c.WorkByAnotherAsync(It.IsAny<string>(), default)).Callback<string, CancellationToken>((text, _) => told = text).ReturnsAsync(new AgentResult());
        var asked = new List<DecisionRequest>();
        var decisions = new Mock<IDecisions>(MockBehavior.Strict);
        decisions.Setup(d => d.DecideAsync(It.IsAny<DecisionRequest>(), default)).Callback<DecisionRequest, CancellationToken>((request, _) => asked.Add(request))
            .ReturnsAsync((DecisionRequest request, CancellationToken _) => request.Kind == DecisionKinds.TechStack
                ? Made(request, request.Excluded.Count == 0 ? "acme" : "other") with
                {
                    Id = request.Excluded.Count == 0 ? "first" : "second",
                    Options = [new() { Id = "acme", Title = "Acme" }, new() { Id = "other", Title = "Other" }],
                    Answer = Answer(request.Excluded.Count == 0 ? "Acme.Pdf" : "Other.Pdf", stated),
                }
                : Made(request, request.Options.Any(option => option.Id == "other-library") ? "other-library" : "smallest-change"));
        await new AlternativeStrategy(decisions.Object).RecoverAsync(context.Object, default);
        return (told, asked);
    }

    private static Dictionary<string, string> Answer(string package, bool stated) =>
        stated ? new() { ["package"] = package, ["stated"] = "by the plan" } : new() { ["package"] = package };

    private static IDecisions Choosing(string choice, List<DecisionRequest>? asked = null)
    {
        var decisions = new Mock<IDecisions>(MockBehavior.Strict);
        decisions.Setup(d => d.DecideAsync(It.Is<DecisionRequest>(request => request.Kind == DecisionKinds.TechStack), default)).ReturnsAsync((DecisionRequest request, CancellationToken _) => Made(request, Decision.Unknown));
        decisions.Setup(d => d.DecideAsync(It.Is<DecisionRequest>(request => request.Kind != DecisionKinds.TechStack), default)).Callback<DecisionRequest, CancellationToken>((request, _) => asked?.Add(request))
            .ReturnsAsync((DecisionRequest request, CancellationToken _) => Made(request, choice));
        return decisions.Object;
    }

    private static Decision Made(DecisionRequest request, string choice) => new()
    {
        Kind = request.Kind, Question = request.Question, Options = request.Options, Choice = choice, Rationale = "so", Confidence = 1,
    };
}
