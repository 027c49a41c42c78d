namespace Maestro.Plugins.Decisions.Tests;

public sealed class EvidenceStrategyTests
{
    [Test]
    public async Task Decide_NoNewPackageMayBeAdded_IsLeftOpenWhereNothingIsInUse()
    {
        var decision = await DecideAsync("Export the invoice as PDF", "no");
        Assert.That(decision!.Choice, Is.EqualTo(Decision.Unknown));
        Assert.That(decision.Rationale, Is.EqualTo("No new package may be added, and nothing for PDF is in use."));
    }

    [TestCase("Log what is imported", "serilog", TestName = "Decide_NoNewPackageMayBeAdded_TakesWhatIsInUse")]
    [TestCase("Map entities to contracts: object mapping", "hand-mapping", TestName = "Decide_NoNewPackageMayBeAdded_TakesWhatNeedsNone")]
    [TestCase("Export the invoice as PDF with PDFsharp", "pdfsharp", TestName = "Decide_NoNewPackageMayBeAdded_TakesWhatThePlanNames")]
    public async Task Decide_NoNewPackageMayBeAdded(string text, string choice) => Assert.That((await DecideAsync(text, "no"))!.Choice, Is.EqualTo(choice));

    [Test]
    public async Task Decide_WhatIsInUse_SaysWhereItWasSeen()
    {
        var decision = await DecideAsync("Log what is imported", "yes");
        Assert.That((decision!.Answer["package"], decision.Answer["version"], decision.Confidence), Is.EqualTo(("Serilog", "4.0.0", .95)));
        Assert.That(decision.Evidence, Has.Some.EqualTo("src/Shop.csproj:7 Serilog 4.0.0"));
    }

    [Test]
    public async Task Decide_OtherKind_CannotTell() =>
        Assert.That(await new EvidenceStrategy(new SmallShop()).DecideAsync(Requests.Choose(Requests.Option("a")), default), Is.Null);

    private static Task<Decision?> DecideAsync(string text, string newPackages) => new EvidenceStrategy(new SmallShop()).DecideAsync(
        new() { Kind = DecisionKinds.TechStack, Key = "k", Question = text, Options = [], Facts = new Dictionary<string, string> { ["new_packages"] = newPackages } }, default);
}
