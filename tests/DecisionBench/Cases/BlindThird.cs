using DecisionBench.Judging;
using DecisionBench.Repositories;
using static DecisionBench.Cases.CaseForms;

namespace DecisionBench.Cases;

/// <summary>A third set written without a look at the strategies.</summary>
internal static class BlindThird
{
    private const string Retreat = "# Notes from the retreat\n\nThe payroll team showed us their Autofac modules. Autofac is a joy to work with, and decorators in Autofac are one line. We all came home wanting Autofac.\n";

    private const string Overlooked = "an order is passed over";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        // C#: what a repository has, or what follows from the question.
        Technology("third: prices tick in one direction", DotNet.Layered,
            "The price board in the showroom reloads itself every five seconds, which is silly. Push changed prices to the browser in real time; it never has anything to say to us.",
            ["aspnet-sse", "signalr"], ["socket-io", "ws", "py-websockets", "spring-websocket"]),
        Technology("third: a report for people", DotNet.Cli,
            "`disk report` writes Markdown today. Some users would rather open it in a browser, so render the Markdown to HTML. I am not going to write a parser for that myself.",
            ["markdig"], ["markdown-it", "goldmark", "remark", "commonmark-java"]),
        Technology("third: doubles for the repository", DotNet.Layered,
            "Tests for the basket service must not need a database. Mock the repositories, and do it with whatever the other service tests do it with.",
            ["moq"], ["fakeiteasy", "nsubstitute", "mockito", "gomock"]),
        Trapped("third: tokens of somebody else", "a constraint is passed over", DotNet.Layered,
            "Tokens are issued by the group's Keycloak and users are administered there. All that our API has to do for authentication is to verify the bearer token of a caller.",
            ["jwt-bearer"], ["openiddict", "aspnet-identity", "passport", "spring-security"]),
        Trapped("third: hoteliers write the text", "a constraint is passed over", DotNet.Features,
            "Hoteliers want to edit the text of the booking confirmation themselves, with placeholders for name and dates. Which template engine? Mind that strangers type these templates, they must not be able to run C# on our servers.",
            ["fluid", "scriban"], ["razorlight", "jinja2", "handlebars", "freemarker"]),

        // C#: orders.
        Trapped("third: settled on", Overlooked, DotNet.Layered,
            "Dunning letters go out in a background job, with retries that support can trigger from a dashboard. We settled on Hangfire for this in Tuesday's meeting.",
            ["hangfire"], ["hosted-service", "quartz", "celery", "node-cron"]),
        Trapped("third: it is", Overlooked, DotNet.Layered,
            "The turnover report is a query of eighty lines with window functions. We went back and forth on the data access library for it, and nobody wants to express that in LINQ: Dapper it is.",
            ["dapper"], ["ef-core", "nhibernate", "sqlalchemy"]),
        Trapped("third: built around", Overlooked, DotNet.Layered,
            "Once an order is paid, the warehouse has to hear of it through the message queue. The messaging is to be built around Wolverine because of its outbox.",
            ["wolverine"], ["masstransit", "rabbitmq-client", "rebus", "bullmq"]),
        Trapped("third: has to be done in", Overlooked, DotNet.Library,
            "The tills get a desktop application that shows how a price came about. It has to be done in WPF, since the two people who will look after it know nothing else and every till runs Windows.",
            ["wpf"], ["avalonia", "maui", "electron", "javafx"]),
        Trapped("third: the standard here", Overlooked, DotNet.Layered,
            "Delivery windows are shown in the customer's time zone, and they must survive the switch to daylight saving time. NodaTime is the standard here for anything of the kind, even if this repository has not needed it yet.",
            ["nodatime"], ["bcl-time", "luxon", "java-time"]),
        Trapped("third: stick with", Overlooked, DotNet.Features.With("Newtonsoft.Json", ("src/Booking/Booking.csproj", DotNet.Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3"), ("Newtonsoft.Json", "13.0.3")]))),
            "I know what everybody says about JSON in 2025. Still, the channel manager's payloads depend on a dozen converters, so please stick with Newtonsoft.Json when you add the cancellation message.",
            ["newtonsoft"], ["system-text-json", "protobuf-dotnet", "jackson"]),
        Trapped("third: paid until 2029", Overlooked, DotNet.Layered,
            "Contracts are archived as PDF/A. Our licence for iText is paid until 2029 and legal is happy with it, so that is what these PDF documents get produced with.",
            ["itext"], ["questpdf", "pdfsharp", "pdfbox", "reportlab"]),
        Trapped("third: from this month", Overlooked, DotNet.Layered,
            "Shop.Infrastructure has no unit tests whatsoever; give it a test project. New test projects start out on TUnit from this month, the existing ones stay as they are.",
            ["tunit"], ["nunit", "xunit", "mstest"]),

        // C#: traps.
        Trapped("third: had our fill", "a no counts as a mention", DotNet.Features.With("RestSharp", ("src/Booking/Booking.csproj", DotNet.Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3"), ("RestSharp", "110.2.0")]))),
            "Three breaking upgrades in two years: we have had our fill of RestSharp. The tourist tax service is the next REST API that we call. Which HTTP client does the new code use?",
            ["httpclient", "refit"], ["restsharp", "axios", "httpx"]),
        Trapped("third: as the data people do", "a comparison is an order", DotNet.Features,
            "Unpaid bookings lapse after 48 hours. Much like the data people's Celery tasks, something has to look for them every quarter of an hour, a scheduled job in our own service.",
            ["hosted-service", "quartz", "hangfire"], ["celery", "apscheduler", "quartz-java", "node-cron"]),
        Trapped("third: coffee at six", "a word of the language counts as a name", DotNet.Features,
            "At six in the morning the front desk runs on caffeine and has no patience: the list of rooms takes two seconds. Cache it in memory for a minute, we only have the one instance.",
            ["memory-cache", "hybrid-cache", "fusion-cache"], ["caffeine", "redis-dotnet", "lru-cache", "cachetools"]),
        Trapped("third: the author of a review", "a part of a word counts", DotNet.Layered,
            "Every product review carries its author's name, and there may be two authors. Does the line with the names look better above or below the text?",
            [Decision.Unknown], ["jwt-bearer", "aspnet-identity", "openiddict", "authlib", "auth-js"]),
        Trapped("third: notes from a retreat", "what documents mention counts as use", DotNet.Features.With("praise of Autofac", ("docs/retreat.md", Retreat)),
            "The stores are created by hand in every endpoint. Use dependency injection for them. Which container do we need for so little?",
            ["ms-di"], ["autofac", "guice", "awilix", "dependency-injector"]),
        Trapped("third: an entry in the calendar", "what is nearest is taken for what is not known", DotNet.Features,
            "Guests should be able to put their stay into Outlook or Google Calendar, so attach an .ics file to the confirmation that we send anyway. Which iCalendar library creates it?",
            [Decision.Unknown], ["mailkit", "nodatime", "csvhelper", "fluentemail", "date-fns"]),
        Trapped("third: what the tests seed with", "what tests use counts for the program", DotNet.Features.With("EF Core in the tests", ("tests/Booking.Tests/Booking.Tests.csproj", DotNet.Project("Microsoft.NET.Sdk", references: ["../../src/Booking/Booking.csproj"], packages: [("xunit.v3", "3.2.0"), ("Shouldly", "4.3.0"), ("Microsoft.EntityFrameworkCore.Sqlite", "10.0.0")]))),
            "GuestStore should find guests by a part of their name. Which data access library do I write the query with?",
            ["dapper"], ["ef-core", "nhibernate", "sqlc", "typeorm"]),
        Trapped("third: taken out", "what is to go is chosen", DotNet.Layered,
            "Serilog is to be taken out again. All it does for us is write to the console, and Microsoft.Extensions.Logging can do that alone. Switch the API's logging over, please.",
            ["ms-logging"], ["serilog", "nlog", "log4net", "winston"]),
        Trapped("third: what consultants left", "a language that is named in passing is taken", DotNet.Layered,
            "The consultants left us a Node script that nobody dares to touch. It makes the thumbnails of product photos. Have the API resize the images on upload, then we can delete the script.",
            ["skiasharp", "imagesharp", "magick-net"], ["sharp", "pillow", "thumbnailator"]),

        // Other ecosystems.
        Trapped("third: agreed across services", Overlooked, Others.Python,
            "Whoever changes a stock level should show up in the logs, as key-value pairs. All Python services agreed on structlog at the start of the year, this one is simply late.",
            ["structlog"], ["py-logging", "serilog", "pino"]),
        Trapped("third: no Redis for a queue", "a no counts as a mention", Others.Node,
            "Draft orders older than a week get deleted each night. BullMQ would mean running a Redis for one scheduled job, and that's not happening.",
            ["node-cron"], ["bullmq-jobs", "hangfire", "celery", "river"]),
        Trapped("third: the partner's interceptors", Overlooked, Others.Go,
            "Our partner wants to submit mails over gRPC. They hand us interceptors that only work with grpc-go, so we're going with that one, nicer libraries or not.",
            ["grpc-go"], ["connect-go", "grpc-java", "tonic", "grpc-dotnet"]),
        Trapped("third: who opens the file", "a language that is named in passing is taken", Others.Rust,
            "Write the lines that were kept to a CSV file. Our analysts open it in Python with pandas, so quoting had better be right. What do we write it with?",
            ["csv-rust"], ["csv-python", "csvhelper", "encoding-csv", "commons-csv"]),
        Trapped("third: five years of C#", "a mention is an order", Others.Java,
            "After five years of C# I would reach for Moq without thinking. Which mocking library do people use in a project like this one, if I want to test Ledger without the bank?",
            ["mockito"], ["moq", "nsubstitute", "unittest-mock"]),
        Trapped("third: a snippet from a colleague", "a mention is an order", Others.React,
            "The basket should say \"arrives on Thursday, 4 June\". A colleague pasted a snippet with moment into the ticket; take it as an illustration. Which library formats dates in this front end?",
            ["date-fns"], ["moment", "luxon", "nodatime"]),

        // Places.
        Place("third: the carrier calls us", DotNet.Layered, "So far we ask the carrier through ShippingClient whether a parcel has arrived. From now on they call us: POST /deliveries. Where does the controller for that go?",
            ["src/Shop.Api/Controllers"], ["src/Shop.Infrastructure/Clients", "src/Shop.Core/Services", "src/Shop.Api/Middleware"], trap: "a kind that is only mentioned tells the place"),
        Place("third: an interface for vouchers", DotNet.Layered, "Redeeming a voucher is going to be a service of its own, and the controllers will only see its interface. Where do I create IVoucherService?",
            ["src/Shop.Core/Services"], ["src/Shop.Api/Controllers", "src/Shop.Infrastructure/Repositories", "src/Shop.Api/Contracts"]),
        Place("third: a cent too much", DotNet.Layered, "A customer was charged a cent too much. Before anybody touches the rounding in PricingService I want a failing unit test. In which folder would you look for it?",
            ["tests/Shop.Core.Tests/Services"], ["src/Shop.Core/Services", "tests/Shop.Core.Tests/Validation", "src/Shop.Api/Jobs"], trap: "what is tested is taken for the test"),
        Place("third: a service that is called at night", DotNet.Layered, "PricingService can recompute all prices by now, only nobody calls it. A background job should, each night. Where does the job live?",
            ["src/Shop.Api/Jobs"], ["src/Shop.Core/Services", "src/Shop.Api/Controllers", "src/Shop.Infrastructure/Repositories"], trap: "a kind that is only mentioned tells the place"),
        Place("third: VAT numbers", DotNet.Layered, "CustomerValidator will have to know whether a VAT number exists, which only the EU's web service can tell. Where do we put the client that makes those HTTP calls?",
            ["src/Shop.Infrastructure/Clients"], ["src/Shop.Core/Validation", "src/Shop.Api/Controllers", "src/Shop.Core/Entities"], trap: "a kind that is only mentioned tells the place"),
        Place("third: goods that come back", DotNet.Layered, "Returns get an entity, with a reason and a date. The controller and the response record are next week's work. Where does today's class belong?",
            ["src/Shop.Core/Entities"], ["src/Shop.Api/Controllers", "src/Shop.Api/Contracts", "src/Shop.Infrastructure/Repositories"], trap: "a kind that is only mentioned tells the place"),
        Place("third: the language a guest speaks", DotNet.Features, "While making a booking, the front desk asks for the language that the guest would like to be addressed in. It is kept with the guest, for good. Where does the store for such guest preferences go?",
            ["src/Booking/Features/Guests"], ["src/Booking/Features/Bookings", "src/Booking/Features/Rooms", "src/Booking"], trap: "the first noun tells the place"),
        Place("third: two in one bed", DotNet.Features, "Somebody managed to book a room twice for the same night. BookingStore needs unit tests for overlaps: where would they go?",
            ["tests/Booking.Tests"], ["src/Booking/Features/Bookings", "src/Booking/Features/Rooms", "src/Booking"], trap: "what is tested is taken for the test"),
        Place("third: an eye on a folder", DotNet.Cli, "`disk watch <folder>` runs FolderScanner once a minute and prints what has grown. The scanner needs no change. Where is the new command supposed to go?",
            ["src/Disk/Commands"], ["src/Disk/Scanning", "src/Disk/Configuration", "tests/Disk.Tests"], trap: "a kind that is only mentioned tells the place"),
        Place("third: invoices in French", DotNet.Library, "French invoices say \"remise de 10 %\" where ours say \"-10 %\". No parser has to understand that, we only print it. Where does the formatter belong?",
            ["src/Pricing/Formatting"], ["src/Pricing/Parsing", "tests/Pricing.Tests", "tests/Pricing.Tests/Parsing"], trap: "a no counts as a mention"),
        Place("third: the opposite of a discount", DotNet.Library, "We need a Surcharge class, the counterpart of Discount. It has neither a parser nor a formatter yet, just the type itself. Which folder?",
            ["src/Pricing"], ["src/Pricing/Parsing", "src/Pricing/Formatting", "tests/Pricing.Tests"], trap: "a no counts as a mention"),
        Place("third: a button for the basket", Others.Mixed, "BasketsController can empty a basket already. What is missing is the React component with the button and the \"are you sure?\". Where should it be created?",
            ["web/src"], ["src/Shop.Api/Controllers", "src/Shop.Core/Services", "src/Shop.Api/Contracts"], trap: "a kind that is only mentioned tells the place"),
    ];
}
