using Maestro.Plugins.Gates.Guard;

namespace Maestro.Plugins.Gates.Tests.Guard;

/// <summary>A weakening is wanted where the plan says so of the very thing.</summary>
public sealed class AllowanceTests
{
    [TestCase("Delete the obsolete PriceTests", true)]
    [TestCase("Remove `Adds_TwoPrices` from the suite.", true)]
    [TestCase("Drop PriceTests.Adds_TwoPrices, it tests nothing", true)]
    [TestCase("PriceTests.cs is obsolete", true)]
    [TestCase("Make PriceTests pass", false)]
    [TestCase("Delete the obsolete tests", false)]
    [TestCase("Do not delete PriceTests", false)]
    [TestCase("Delete the file. PriceTests must pass.", false)]
    [TestCase("Delete the file without touching PriceTests", false)]
    [TestCase("Skip PriceTests", false)]
    [TestCase("Delete OtherPriceTests", false)]
    [TestCase("", false)]
    public void Deletion_IsAllowed_WhereThePlanNamesIt(string plan, bool allowed) =>
        Assert.That(Allowance.Of([plan]).Allows(new(WeakeningKind.TestDeleted, "PriceTests.cs", 1, "w", "", "Adds_TwoPrices", "PriceTests")), Is.EqualTo(allowed));

    [TestCase(nameof(WeakeningKind.TestSkipped), "Skip Adds_TwoPrices on CI", true)]
    [TestCase(nameof(WeakeningKind.AssertionLoosened), "Loosen Adds_TwoPrices to a tenth", true)]
    [TestCase(nameof(WeakeningKind.RuleRelaxed), "Disable Adds_TwoPrices", true)]
    [TestCase(nameof(WeakeningKind.TestEmptied), "Fix Adds_TwoPrices", false)]
    public void Others_NeedAVerbOfTheirKind(string kind, string plan, bool allowed) =>
        Assert.That(Allowance.Of([plan]).Allows(new(Enum.Parse<WeakeningKind>(kind), "PriceTests.cs", 1, "w", "", "Adds_TwoPrices")), Is.EqualTo(allowed));

    [TestCase("Remove the gate lint", true)]
    [TestCase("Remove `lint`", true)]
    [TestCase("Remove lint from the sleeve", false)]
    public void NameOfOneCommonWord_CountsInQuotesOrAsAGate(string plan, bool allowed) =>
        Assert.That(Allowance.Of([plan]).Allows(new(WeakeningKind.GateRelaxed, "maestro.yaml", 0, "w", "", "lint")), Is.EqualTo(allowed));
}
