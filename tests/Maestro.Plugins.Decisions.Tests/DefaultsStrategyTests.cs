namespace Maestro.Plugins.Decisions.Tests;

public sealed class DefaultsStrategyTests
{
    [Test]
    public async Task Decide_ScoredOptions_TakesTheHighestWeightedSum()
    {
        var decision = await Decide(Requests.Option("practice", ("best-practice", 1)), Requests.Option("habit", ("existing-pattern", 1), ("consistency", 1)));

        Assert.Multiple(() =>
        {
            Assert.That(decision!.Choice, Is.EqualTo("habit"));
            Assert.That(decision.Options.Select(o => o.Total), Is.EqualTo((double[])[.35, .45]));
            Assert.That(decision.Confidence, Is.EqualTo(0.59));
            Assert.That(decision.Rationale, Is.EqualTo("habit has 0.45 points, most of them for existing-pattern (0.30); next is practice with 0.35."));
        });
    }

    [Test]
    public async Task Decide_EqualSums_GoByTheEarlierCriterion()
    {
        // .20 x 1 against .15 x 1 + .05 for best practice: equal sums, best practice comes first.
        var decision = await Decide(Requests.Option("simple", ("simplicity", 1)), Requests.Option("practice", ("best-practice", 1 / 7.0), ("consistency", 1)));

        Assert.That((decision!.Choice, decision.Confidence), Is.EqualTo(("practice", 0.5)));
    }

    [Test]
    public async Task Decide_EqualInAll_TakesTheFirst()
    {
        var decision = await Decide(Requests.Option("one", ("simplicity", 1)), Requests.Option("two", ("simplicity", 1)));

        Assert.That(decision!.Choice, Is.EqualTo("one"));
    }

    [Test]
    public async Task Decide_NoScores_GuessesTheFirstAndSaysSo()
    {
        var decision = await Decide(Requests.Option("one"), Requests.Option("two", ("charm", 1)));

        Assert.Multiple(() =>
        {
            Assert.That((decision!.Choice, decision.Confidence), Is.EqualTo(("one", 0.3)));
            Assert.That(decision.Rationale, Does.StartWith("A guess:"));
        });
    }

    [Test]
    public async Task Decide_Excluded_IsDropped()
    {
        var request = Requests.Choose(Requests.Option("one", ("simplicity", 1)), Requests.Option("two", ("simplicity", .5))) with { Excluded = ["one"] };

        var decision = await new DefaultsStrategy().DecideAsync(request, default);

        Assert.That((decision!.Choice, decision.Options.Count), Is.EqualTo(("two", 1)));
    }

    [Test]
    public async Task Decide_AllExcluded_CannotTell()
    {
        var decision = await new DefaultsStrategy().DecideAsync(Requests.Choose(Requests.Option("one")) with { Excluded = ["one"] }, default);

        Assert.That(decision, Is.Null);
    }

    [Test]
    public async Task Decide_PointsOutOfRange_AreBounded()
    {
        var decision = await Decide(Requests.Option("loud", ("simplicity", 99)), Requests.Option("sound", ("best-practice", 1)), Requests.Option("none", ("best-practice", double.NaN)));

        Assert.That(decision!.Choice, Is.EqualTo("sound"));
    }

    [Test]
    public async Task Decide_TaskOrdering_IsTopologicalByPriorityThenOrder()
    {
        var request = Requests.Order(Requests.Task("A", 5, "P2"), Requests.Task("B"), Requests.Task("C", 5, "P0", "A"), Requests.Task("D"));

        var decision = await new DefaultsStrategy().DecideAsync(request, default);

        Assert.That(decision!.Ranking, Is.EqualTo((string[])["B", "D", "A", "C"]));
    }

    private static Task<Decision?> Decide(params DecisionOption[] options) => new DefaultsStrategy().DecideAsync(Requests.Choose(options), default);
}
