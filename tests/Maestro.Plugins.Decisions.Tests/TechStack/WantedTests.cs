using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Tests.TechStack;

/// <summary>What kind of technology a requirement asks for.</summary>
public sealed class WantedTests
{
    [TestCase("Export the invoice as PDF", "pdf")]
    [TestCase("Add an HTTP endpoint that lists orders", "web-api")]
    [TestCase("A command line tool that prints totals", "cli")]
    [TestCase("Orders are stored in the database", "orm")]
    [TestCase("Send an e-mail; sends email when it fails", "email")]
    [TestCase("Every night the totals are computed", "jobs")]
    [TestCase("Retry with backoff when the feed is away", "resilience")]
    [TestCase("Write browser tests for the order page", "browser-testing")]
    [TestCase("Errors are swallowed; log them", "logging")]
    [TestCase("Guests log in by their number", "auth")]
    [TestCase("Import customers from a CSV file and write them to Excel", "csv", "spreadsheets")]
    public void In_Requirement_FindsTheKind(string text, params string[] categories) =>
        Assert.That(Wanted.In(text, TechnologyCatalogue.Bundled).Select(wanted => wanted.Category.Id), Is.EqualTo(categories));

    [TestCase("Rename the method Total to Sum")]
    [TestCase("Discounts below zero are refused")]
    [TestCase("The client requires a reactor")]
    public void In_RequirementThatNeedsNone_FindsNone(string text) =>
        Assert.That(Wanted.In(text, TechnologyCatalogue.Bundled), Is.Empty);
}
