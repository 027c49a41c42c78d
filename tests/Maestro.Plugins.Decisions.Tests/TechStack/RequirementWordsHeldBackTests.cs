using Maestro.Plugins.Decisions.TechStack;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Tests.TechStack;

/// <summary>As <see cref="RequirementWordsTests"/>, but nobody looked at what became of them until the catalogue's words were done.</summary>
public sealed class RequirementWordsHeldBackTests
{
    [TestCase("Third parties need to place orders at our system programmatically, over HTTPS with JSON bodies", "web-api")]
    [TestCase("There should be a sub-command to list the jobs, with coloured output and tab completion in bash", "cli")]
    [TestCase("Load and save the subscriptions with as little SQL as possible", "orm")]
    [TestCase("Ship DDL scripts so that customers' databases get from version 3 to version 4", "migrations")]
    [TestCase("Let the shop and the ERP exchange events over a broker instead of calling each other", "messaging")]
    [TestCase("Employees should use their company account to get in, no separate password", "auth")]
    [TestCase("Expensive reports should be computed once and reused till midnight", "caching")]
    [TestCase("Check incoming forms: mandatory fields, max lengths, valid IBAN", "validation")]
    [TestCase("Copy the values of the order aggregate onto the transport objects", "mapping")]
    [TestCase("Every failed import leaves an entry with timestamp and stack trace in a rolling file", "logging")]
    [TestCase("Replace the real payment gateway by a fake during tests and verify it was called once", "mocking")]
    [TestCase("Customers manage their addresses on a responsive page", "front-end")]
    [TestCase("Send reminders on the first of each month at 06:00", "jobs")]
    [TestCase("Delivery notes must come out as A4 pages ready to print, in Portable Document Format", "pdf")]
    [TestCase("Type-ahead on article descriptions with ranking and stemming", "search")]
    [TestCase("Look up the address with the post office's web service", "http-client")]
    [TestCase("Fetch the weather forecast from api.weather.gov and keep the temperature", "http-client")]
    [TestCase("Calls to the ERP fail now and then; repeat them with growing delays", "resilience")]
    [TestCase("Orders arrive as JSON and must become typed records", "serialization")]
    [TestCase("Connection strings and time limits belong into a settings file that can be overridden per environment", "configuration")]
    [TestCase("Publish a machine-readable description of the API which clients can generate code from", "api-docs")]
    [TestCase("Push the new queue position to the waiting customers' browsers", "real-time")]
    [TestCase("Notify the customer by mail when the parcel leaves", "email")]
    [TestCase("Controllers in finance want the list with formulas and frozen header row to open in Excel", "spreadsheets")]
    [TestCase("The bank delivers statements as delimited text with quoted fields", "csv")]
    [TestCase("Count orders per minute and let Grafana draw it", "telemetry")]
    [TestCase("Each night's opening hours follow the local time of the branch, including DST", "dates")]
    [TestCase("Make small previews of the uploaded pictures", "images")]
    [TestCase("Roll the new search out to beta users first, with a kill switch", "feature-flags")]
    [TestCase("Prove with random data that sorting twice gives the same as sorting once", "property-testing")]
    [TestCase("Find out which of the two algorithms is faster, with warm-up and statistics", "benchmarking")]
    [TestCase("Users install it on their laptop and get a window with a menu and a tray icon", "desktop")]
    public void Category_OfRequirement_IsWhatItAsksFor(string text, string category) =>
        Assert.That(Category(text), Is.EqualTo(category));

    [TestCase("The button is green and should be blue")]
    [TestCase("Retire the constant MaxItems")]
    [TestCase("Delivery costs are added twice if the address is changed")]
    [TestCase("Update the copyright year")]
    [TestCase("Kick-off on Monday: Carla shows the mock-ups, Dirk tells about his trip")]
    [TestCase("Discount codes are case sensitive by mistake")]
    [TestCase("Make the class Order immutable")]
    [TestCase("Translate the messages of the basket to French")]
    [TestCase("Upgrade to the newest SDK and get rid of the compiler warnings")]
    [TestCase("Inline the helper that is used once")]
    public void Category_OfTextThatAsksForNone_IsNone(string text) =>
        Assert.That(Category(text), Is.Null);

    private static string? Category(string text) => new Asked(text, text, Named: null).Category(TechnologyCatalogue.Bundled)?.Id;
}
