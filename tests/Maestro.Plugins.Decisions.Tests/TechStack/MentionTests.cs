using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Tests.TechStack;

/// <summary>What a text says of a technology: by whole names, and by what is said of them.</summary>
public sealed class MentionTests
{
    [TestCase("Export invoices as PDF with QuestPDF", "questpdf")]
    [TestCase("Logging goes through Serilog.", "serilog")]
    [TestCase("Use React for the order page", "react")]
    [TestCase("The order page is a set of React components", "react")]
    [TestCase("Write the tests with `jest`", "jest")]
    [TestCase("Store orders with EF Core", "ef-core")]
    [TestCase("Do not use AutoMapper; use Mapperly", "mapperly")]
    [TestCase("Replace Moq with NSubstitute", "nsubstitute")]
    [TestCase("Migrate from Newtonsoft.Json to System.Text.Json", "system-text-json")]
    [TestCase("Map by Mapperly instead of AutoMapper", "mapperly")]
    [TestCase("Mapperly, not AutoMapper", "mapperly")]
    [TestCase("We do not want AutoMapper but Mapperly", "mapperly")]
    [TestCase("The guild made Wolverine our standard", "wolverine")]
    [TestCase("Jobs run by Quartz.NET", "quartz")]
    [TestCase("It needs nothing but Dapper", "dapper")]
    [TestCase("It must be NUnit because the reporting only reads NUnit's files", "nunit")]
    [TestCase("Move the mails of the shop from SmtpClient to MailKit", "mailkit")]
    [TestCase("The SQL has to be seen, therefore NHibernate is not allowed here, Dapper is to be used.", "dapper")]
    [TestCase("Options:\n1. Moq\n2. NSubstitute, nicer to read\n\nWe go with 2.", "nsubstitute")]
    [TestCase("## Options considered\n\na) Moq\nb) NSubstitute\n\nAgreed on option a", "moq")]
    [TestCase("Candidates\n- Moq\n- NSubstitute\n\nDecision: NSubstitute", "nsubstitute")]
    public void In_TextThatWantsIt_Says(string text, string wanted) =>
        Assert.That(Of(text, Stance.Wanted), Is.EqualTo(new[] { wanted }));

    [TestCase("Never use AutoMapper", "automapper")]
    [TestCase("Do not use AutoMapper; use Mapperly", "automapper")]
    [TestCase("Replace Moq with NSubstitute", "moq")]
    [TestCase("Migrate from Newtonsoft.Json to System.Text.Json", "newtonsoft")]
    [TestCase("Map without AutoMapper", "automapper")]
    [TestCase("AutoMapper must not be used", "automapper")]
    [TestCase("MediatR is banned here", "mediatr")]
    [TestCase("Map by hand instead of with AutoMapper", "automapper")]
    [TestCase("No MassTransit", "masstransit")]
    [TestCase("Remove log4net", "log4net")]
    [TestCase("We got rid of NLog last year", "nlog")]
    [TestCase("They would take anything but Moq", "moq")]
    [TestCase("Change the logging of all services from NLog to Serilog", "nlog")]
    [TestCase("The SQL has to be seen, therefore NHibernate is not allowed here, Dapper is to be used.", "nhibernate")]
    public void In_TextThatTurnsItAway_Says(string text, string rejected) =>
        Assert.That(Of(text, Stance.Rejected), Does.Contain(rejected));

    [TestCase("The page requires a login")]
    [TestCase("React to events of the queue")]
    [TestCase("Click the button to save")]
    [TestCase("Express the price in euro, and use express delivery")]
    [TestCase("The flask is full; use sharp edges")]
    [TestCase("A react-native application")]
    [TestCase("He requests a refund")]
    [TestCase("Moqups of the page")]
    public void In_WordsThatOnlyLookLikeIt_NamesNothing(string text) =>
        Assert.That(Mention.In(text, TechnologyCatalogue.Bundled.All).Select(mention => mention.Technology.Id), Is.Empty);

    [Test]
    public void In_OnlyCompared_IsNeitherWantedNorTurnedAway() =>
        Assert.That(Mention.In("A store similar to SQLite", TechnologyCatalogue.Bundled.All).Single().Stance, Is.EqualTo(Stance.SpokenOf));

    [TestCase("Use Moq")]
    [TestCase("Mocks: Moq")]
    [TestCase("It must be Moq because QA reads Moq's output")]
    [TestCase("Moq is to be used for it")]
    [TestCase("We settled on Moq in the last meeting")]
    [TestCase("For mocks Moq it will be")]
    [TestCase("I'd go with Moq")]
    [TestCase("The guild has made Moq the mocking library for all of us")]
    [TestCase("| Mocks | Moq, as ever |")]
    [TestCase("## Stack\n\n- Moq for doubles\n- tea")]
    [TestCase("Moq, not by hand")]
    [TestCase("New tests start out with Moq")]
    [TestCase("Change the doubles over to Moq")]
    [TestCase("- by hand: too much work\n- Moq: everybody knows it -> agreed")]
    public void In_PlainOrder_SaysSo(string text) => Assert.That(Single(text), Is.Not.Null.With.Property("IsPlain").True.And.Property("Stance").EqualTo(Stance.Wanted));

    [TestCase("They settled on Moq")]
    [TestCase("Moq takes 11 ms for it")]
    [TestCase("Our licence for Moq is paid")]
    [TestCase("The existing tests stay on Moq")]
    public void In_OrderThatTakesReading_SaysSo(string text) => Assert.That(Single(text) is { IsPlain: true, Stance: Stance.Wanted }, Is.False);

    [Test]
    public void In_OptionsOfWhichNoneIsTaken_OnlySpeaksOfThem() =>
        Assert.That(Mention.In("Options:\n1. Moq\n2. NSubstitute", TechnologyCatalogue.Bundled.All).Select(mention => mention.Stance), Is.All.EqualTo(Stance.SpokenOf));

    private static Mention Single(string text) => Mention.In(text, TechnologyCatalogue.Bundled.All).Single();

    private static IEnumerable<string> Of(string text, Stance stance) =>
        Mention.In(text, TechnologyCatalogue.Bundled.All).Where(mention => mention.Stance == stance).Select(mention => mention.Technology.Id);
}
