namespace Maestro.Plugins.Decisions.Tests;

/// <summary>An agent reads what a plan says; that it stands there is checked, and what follows from it is counted.</summary>
public sealed class AdvisedEvidenceStrategyTests
{
    private const string Text = "Invoices as PDF. We had the man from\nQuestPDF here, nice demo. What we signed for is iText.";

    private const string Read = """
        { "category": "pdf", "words": [
          { "id": "questpdf", "stance": "spoken-of", "quote": "the man from QuestPDF here" },
          { "id": "itext", "stance": "wanted", "quote": "What we signed for is iText" }
        ] }
        """;

    [Test]
    public async Task Decide_GoodReading_CountsFromIt()
    {
        var advisor = new Advisor(Read);
        var decision = await DecideAsync(advisor);
        Assert.Multiple(() =>
        {
            Assert.That((decision!.Choice, decision.Confidence, decision.Answer["stated"]), Is.EqualTo(("itext", .9, "by the plan")));
            Assert.That(decision.Rationale, Does.Contain("What we signed for is iText"));
            Assert.That(advisor.Asked, Does.Contain(Text).And.Contain("- questpdf: QuestPDF").And.Contain("- pdf: PDF"));
        });
    }

    [Test]
    public async Task Decide_NothingIsOrdered_CountsAsIfThePlanWereSilent()
    {
        var decision = await DecideAsync(new(Read.Replace("wanted", "rejected", StringComparison.Ordinal)));
        Assert.That(decision!.Choice, Is.Not.EqualTo("itext").And.Not.EqualTo(Decision.Unknown));
        Assert.That(decision.Answer, Does.Not.ContainKey("stated"));
    }

    [Test]
    public async Task Decide_OfNoKind_IsLeftOpen() =>
        Assert.That((await DecideAsync(new(Read.Replace("\"pdf\"", "\"none\"", StringComparison.Ordinal))))!.Choice, Is.EqualTo(Decision.Unknown));

    [TestCase("the man from QuestPDF here", "use QuestPDF", "the quote for 'questpdf' does not stand in the text")]
    [TestCase("the man from QuestPDF here", "", "the quote for 'questpdf' does not stand in the text")]
    [TestCase("spoken-of", "perhaps", "the stance of 'questpdf' is none of wanted, rejected, spoken-of")]
    [TestCase("\"questpdf\"", "\"pdfsharp\"", "exactly one for 'questpdf'")]
    [TestCase("\"questpdf\"", "\"itext\"", "exactly one for 'questpdf'")]
    [TestCase("\"pdf\"", "\"papers\"", "'papers' is none of the categories")]
    public async Task Decide_ReadingThatDoesNotStandInThePlan_CannotTell(string from, string to, string why)
    {
        var advisor = new Advisor(Read.Replace(from, to, StringComparison.Ordinal));
        Assert.That(await DecideAsync(advisor), Is.Null);
        Assert.That(advisor.Problem, Does.Contain(why));
    }

    [Test]
    public async Task Decide_KindIsGiven_IsHeldToIt()
    {
        var advisor = new Advisor(Read.Replace("\"pdf\"", "\"logging\"", StringComparison.Ordinal));
        Assert.That(await DecideAsync(advisor, category: "pdf"), Is.Null);
        Assert.That(advisor.Problem, Is.EqualTo("category is 'pdf', and not 'logging'"));
    }

    [Test]
    public async Task Decide_NobodyToAsk_CannotTell() => Assert.That(await DecideAsync(new(null)), Is.Null);

    private static Task<Decision?> DecideAsync(Advisor advisor, string? category = null) => new AdvisedEvidenceStrategy(new SmallShop(), advisor).DecideAsync(
        new() { Kind = DecisionKinds.TechStack, Key = "k", Question = Text, Options = [], Facts = category is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["category"] = category } }, default);
}
