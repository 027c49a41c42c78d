namespace Maestro.Plugins.Recovery.Tests;

public sealed class EscalateStrategyTests
{
    [Test]
    public async Task Recover_AnyFailure_AsksWithAPageOfWhatWasTried()
    {
        var failure = new Failure
        {
            Kind = FailureKind.Test,
            Message = "gate 'test' failed: 1 failed",
            Evidence = "Expected 4 ```but``` was 5",
            Findings = [new("Expected: 4", "Adder.Adds", "tests/AdderTests.cs", 12)],
        };
        var context = RecoveryContexts.Of(failure, null);
        context.SetupGet(c => c.Tried).Returns([new("retry", 1, "undid the attempt", false), new("fix", 1, "had it mended", false)]);

        var result = await new EscalateStrategy().RecoverAsync(context.Object, default);

        Assert.That((result.Acted, result.What), Is.EqualTo((false, "how to go on with this phase: gate 'test' failed: 1 failed")));
        Assert.That(result.Question, Does.Contain("1. retry: undid the attempt\n2. fix: had it mended").And.Contain("`tests/AdderTests.cs:12` Expected: 4"));
        Assert.That(result.Question, Does.Contain("'''but'''"), "what a program wrote does not end the block it is quoted in");
    }
}
