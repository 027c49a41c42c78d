using DecisionBench.Judging;
using DecisionBench.Repositories;

namespace DecisionBench.Cases;

/// <summary>Cases written without a look at the strategies.</summary>
internal static class Blind
{
    private const string Praise = "# Patterns we like\n\nMediatR is the cleanest way to decouple controllers from handlers. MediatR scales. Everybody should use MediatR.\n";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        // C#: what a repository has, said plainly or not.
        Technology("blind: log entries as the rest has them", DotNet.Layered,
            "When the price sync goes wrong, support has nothing to look at. We want structured log entries with the supplier and the duration, the same way the rest of the API does it.",
            ["serilog"], ["log4net", "nlog", "pino", "slog"]),
        Technology("blind: a console program with NLog", DotNet.Console.With("NLog", ("src/Tool/Tool.csproj", DotNet.Project("Microsoft.NET.Sdk", exe: true, packages: [("NLog", "6.0.4")]))),
            "The tool swallows errors. Please log them, with the stack trace, to a rolling file.",
            ["nlog"], ["log4net", "serilog", "winston"]),
        Technology("blind: more attempts without the word", DotNet.Features.With("Polly", ("src/Booking/Booking.csproj", DotNet.Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3"), ("Polly", "8.6.4")]))),
            "The channel manager times out twice a day. Trying again three times with growing pauses is good enough; what do we do that with?",
            ["polly", "ms-resilience"], ["tenacity", "cockatiel", "resilience4j"]),
        Technology("blind: remembered for an hour", DotNet.Features,
            "Looking up the exchange rate takes 400 ms and it changes once an hour. Cache it in the process; there is only one instance of us.",
            ["memory-cache", "hybrid-cache", "fusion-cache"], ["redis-dotnet", "ioredis", "lru-cache", "caffeine"]),
        Technology("blind: browser tests in C# beside a front end", Others.Mixed,
            "Browser tests for the checkout, written in C# so that the back end people can maintain them.",
            ["playwright-dotnet"], ["playwright-node", "cypress", "playwright-python"]),
        Technology("blind: a desktop application for Macs too", DotNet.Library,
            "Sales would like a desktop application around the price calculation. Half of them have a Mac.",
            ["avalonia", "maui"], ["wpf", "electron", "tauri", "javafx"]),
        Technology("blind: another PDF as the first", Central("QuestPDF", "src/Shop.Infrastructure/Shop.Infrastructure.csproj", ["../Shop.Core/Shop.Core.csproj"], "Microsoft.EntityFrameworkCore.SqlServer", "QuestPDF"),
            "Customers should be able to download a monthly statement as PDF, the way they can with invoices today.",
            ["questpdf"], ["itext", "pdfkit", "reportlab"]),
        Technology("blind: the test project that is named", DotNet.Layered.With("tests of the API by xUnit", ("tests/Shop.Api.Tests/Shop.Api.Tests.csproj", DotNet.Project("Microsoft.NET.Sdk", references: ["../../src/Shop.Api/Shop.Api.csproj"], packages: [("xunit.v3", "3.2.0"), ("Microsoft.NET.Test.Sdk", "18.11.0")])), ("tests/Shop.Api.Tests/Middleware/ErrorMiddlewareTests.cs", "using Xunit;\n\nnamespace Shop.Api.Tests.Middleware;\n\npublic sealed class ErrorMiddlewareTests\n{\n    [Fact]\n    public void Of_Zero_IsZero() => Assert.Equal(0, 0);\n}\n")),
            "Add unit tests for the timing middleware to tests/Shop.Api.Tests. Which test framework?",
            ["xunit"], ["nunit", "mstest", "tunit"]),

        // C#: traps.
        Trapped("blind: got rid of", "a no counts as a mention", DotNet.Console,
            "We got rid of NLog last year because nobody understood its configuration. What should the tool do its logging with?",
            ["ms-logging", "serilog"], ["nlog", "log4net"]),
        Trapped("blind: no longer", "a no counts as a mention", DotNet.Library,
            "NSubstitute is no longer allowed in new test code, whatever the old tests do. Which mocking library for the discount tests?",
            ["moq", "fakeiteasy"], ["nsubstitute", "mockito", "sinon"]),
        Trapped("blind: must not depend on", "a no counts as a mention", DotNet.Library.With("Newtonsoft.Json in the tests", ("tests/Pricing.Tests/Pricing.Tests.csproj", DotNet.Project("Microsoft.NET.Sdk", references: ["../../src/Pricing/Pricing.csproj"], packages: [("Microsoft.NET.Test.Sdk", "18.11.0"), ("xunit", "2.9.3"), ("Newtonsoft.Json", "13.0.3")]))),
            "Prices arrive as JSON. Since half of our customers pin an old version of it, the package must not depend on Newtonsoft.Json. Which serializer reads them?",
            ["system-text-json"], ["newtonsoft", "protobuf-dotnet", "jackson"]),
        Trapped("blind: anything but", "a no counts as a mention", DotNet.Layered,
            "After the SponsorLink affair the team would take anything but Moq for the new service tests. Which mocking library is it going to be?",
            ["nsubstitute", "fakeiteasy"], ["moq"]),
        Trapped("blind: rather not pay", "a no counts as a mention", DotNet.Library,
            "The price list is needed as an Excel file. We would rather not pay for EPPlus, so it has to be something with a free licence.",
            ["closedxml", "openxml-sdk"], ["epplus", "exceljs", "openpyxl"]),
        Trapped("blind: instead of what is there", "what is to go is chosen", DotNet.Features.With("FluentEmail", ("src/Booking/Booking.csproj", DotNet.Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3"), ("FluentEmail.Core", "3.0.2"), ("FluentEmail.Smtp", "3.0.2")]))),
            "Confirmation e-mails to guests should be sent with MailKit instead of FluentEmail from now on.",
            ["mailkit"], ["fluentemail", "nodemailer"]),
        Trapped("blind: it has to go", "what is to go is chosen", DotNet.Features.With("Swashbuckle", ("src/Booking/Booking.csproj", DotNet.Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3"), ("Swashbuckle.AspNetCore", "6.9.0")]))),
            "Swashbuckle has to go before the next upgrade. The OpenAPI document should come from what ASP.NET Core brings itself.",
            ["ms-openapi"], ["swashbuckle", "nswag", "swagger-jsdoc"]),
        Trapped("blind: express deliveries", "a word of the language counts as a name", DotNet.Features,
            "Express deliveries to the room are booked through an HTTP endpoint of their own.",
            ["aspnet-minimal"], ["express", "aspnet-mvc"]),
        Trapped("blind: Polly is a person", "a word of the language counts as a name", DotNet.Console,
            "Polly from accounting wants to get an e-mail when the import did not balance.",
            ["mailkit"], ["polly", "fluentemail", "smtplib"]),
        Trapped("blind: sharp pictures", "a word of the language counts as a name", DotNet.Features,
            "Hotels upload photos of their rooms. Resize the images to thumbnails of 200 pixels that still look sharp on a phone.",
            ["skiasharp", "magick-net", "imagesharp"], ["sharp", "pillow"]),
        Trapped("blind: a document praises a mediator", "what documents mention counts as use", DotNet.Layered.With("praise of MediatR", ("docs/patterns.md", Praise), ("docs/blog/2021.md", Praise)),
            "Should orders go from the controller to their handler through a mediator, and if so, which?",
            ["plain-handlers", "mediator-sg"], ["mediatr"]),
        Trapped("blind: a language of somebody else", "a language that is named in passing is taken", DotNet.Layered,
            "The data team does this in Python, but the supplier's price file is now to be read by our API: which library for CSV?",
            ["csvhelper", "sep"], ["csv-python", "papaparse", "encoding-csv"]),
        Trapped("blind: ported from Go", "a language that is named in passing is taken", DotNet.Console,
            "Ana's tool is written in Go. Port it into this repository, with the same subcommands, flags and help.",
            ["system-commandline", "spectre-cli"], ["cobra", "go-flag", "click"]),
        Trapped("blind: a Rust tool beside the API", "a language that is named is passed over", DotNet.Layered,
            "Beside the API we want a load generator written in Rust, a command line tool of its own under tools/load. Which argument parser does it use?",
            ["clap"], ["system-commandline", "spectre-cli", "cobra"]),
        Trapped("blind: a logo is no log", "a part of a word counts", DotNet.Layered,
            "The catalogue needs a new logo. Which colours go with it?",
            [Decision.Unknown], ["serilog", "ms-logging", "react", "blazor"]),
        Trapped("blind: something like MassTransit", "a mention is an order", DotNet.Layered,
            "Something like MassTransit, only without the licence fee: other services have to hear through a message queue that a basket was paid.",
            ["rabbitmq-client", "wolverine", "rebus"], ["masstransit", "bullmq", "amqplib"]),
        Trapped("blind: what only the tests call with", "what tests use counts for the program", DotNet.Library.With("RestSharp in the tests", ("tests/Pricing.Tests/Pricing.Tests.csproj", DotNet.Project("Microsoft.NET.Sdk", references: ["../../src/Pricing/Pricing.csproj"], packages: [("Microsoft.NET.Test.Sdk", "18.11.0"), ("xunit", "2.9.3"), ("RestSharp", "112.1.0")]))),
            "The library should fetch exchange rates from the central bank's REST service. Which HTTP client?",
            ["httpclient", "refit"], ["restsharp", "axios", "requests"]),

        // Other ecosystems.
        Trapped("blind: Jest was thrown out", "what is to go is chosen", Others.Node,
            "Jest was thrown out in spring in favour of what we have now. Cover the refund calculation with unit tests.",
            ["vitest"], ["jest", "mocha", "xunit"]),
        Technology("blind: a schema for the body", Others.Node.With("zod", ("package.json", """{ "name": "orders", "version": "1.0.0", "dependencies": { "fastify": "^5.0.0", "pino": "^9.0.0", "drizzle-orm": "^0.44.0", "zod": "^4.0.0" }, "devDependencies": { "typescript": "^5.6.0", "vitest": "^3.0.0" } }""")),
            "Orders whose lines have no quantity are refused with a 400: request validation against a schema, please.",
            ["zod"], ["joi", "fluent-validation", "pydantic"]),
        Trapped("blind: what others would like", "a mention is an order", Others.React,
            "Our designers would like Vue and the rest of the company writes Angular. The account page is a page of this front end nevertheless: which UI framework?",
            ["react"], ["vue", "angular", "svelte"]),
        Trapped("blind: no broker for a nightly count", "a constraint is passed over", Others.Python,
            "Count the stock every night at two. It is a scheduled job inside the service; nothing that needs a broker or another process.",
            ["apscheduler"], ["celery", "hangfire", "node-cron"]),
        Technology("blind: plain tests for Go", Others.Go,
            "Unit tests for the queue's depth. We like to get by with the standard library.",
            ["go-testing"], ["testify", "pytest", "xunit"]),
        Technology("blind: JSON for Java with what comes along", Others.Java,
            "The bank's statement is a JSON document. Which serializer? Prefer what Spring brings along already.",
            ["jackson"], ["gson", "system-text-json", "serde"]),
        Technology("blind: lines are shipped from Rust", Others.Rust,
            "Lines that pass the filter are posted to the collector in batches. Which HTTP client should we take?",
            ["reqwest"], ["axios", "httpx", "requests", "httpclient"]),
        Trapped("blind: Haskell is not in the catalogue", "another language's are taken", Others.Empty,
            "A command line tool in Haskell that renames photos by the day they were taken.",
            [Decision.Unknown], ["clap", "click", "typer", "system-commandline", "picocli"]),

        // Places.
        Place("blind: a check before an order is accepted", DotNet.Layered, "Where do we validate that an order's postal code fits its country before the order is accepted?",
            ["src/Shop.Core/Validation"], ["src/Shop.Api/Controllers", "src/Shop.Infrastructure/Repositories", "src/Shop.Core/Entities"]),
        Place("blind: an id for every request", DotNet.Layered, "Every request that comes without a correlation id should be given one before anything else looks at it. Where does such a middleware live?",
            ["src/Shop.Api/Middleware"], ["src/Shop.Core/Services", "src/Shop.Api/Controllers", "src/Shop.Api/Jobs"]),
        Place("blind: a query in SQL", DotNet.Layered, "Where should the database query live that finds customers who have not ordered for a year?",
            ["src/Shop.Infrastructure/Repositories"], ["src/Shop.Api/Controllers", "src/Shop.Core/Entities", "src/Shop.Api/Contracts"]),
        Place("blind: one PUT for guests", DotNet.Features, "The front desk can mark a guest as banned; that is a single PUT. Where does it go?",
            ["src/Booking/Features/Guests"], ["src/Booking/Features/Rooms", "src/Booking/Features/Bookings", "src/Booking"]),
        Place("blind: what the user types", DotNet.Cli, "`disk compare a b` is to print what differs between two folders. Where does the command go?",
            ["src/Disk/Commands"], ["src/Disk/Scanning", "src/Disk/Configuration", "tests/Disk.Tests"]),
        Place("blind: text for the Swiss", DotNet.Library, "Where does a formatter belong that writes amounts the way the Swiss do?",
            ["src/Pricing/Formatting"], ["src/Pricing/Parsing", "tests/Pricing.Tests"]),
        Place("blind: a component for the buyer", Others.Mixed, "Where does the React component belong that shows the order history to the buyer?",
            ["web/src"], ["src/Shop.Api/Controllers", "src/Shop.Core/Services", "src/Shop.Core/Entities"]),
        Place("blind: somebody else's API", DotNet.Layered, "We call the courier's REST API for tracking numbers. Where does the client that talks to it go?",
            ["src/Shop.Infrastructure/Clients"], ["src/Shop.Api/Controllers", "src/Shop.Core/Services"], trap: "a word of the surroundings tells the place"),
        Place("blind: baskets that were left", DotNet.Layered, "Baskets that were left for a week should be deleted every hour by a background job. Where?",
            ["src/Shop.Api/Jobs"], ["src/Shop.Api/Controllers", "src/Shop.Infrastructure/Repositories", "src/Shop.Core/Entities"], trap: "the same noun tells the place"),
        Place("blind: tests of a validator", DotNet.Layered, "The validator for baskets lacks unit tests. Where do they belong?",
            ["tests/Shop.Core.Tests/Validation"], ["src/Shop.Core/Validation", "tests/Shop.Core.Tests/Services"], trap: "what is tested is taken for the test"),
        Place("blind: a new feature that speaks of guests", DotNet.Features, "Reviews are something new: guests rate their stay. Where do the endpoints for reviews belong?",
            ["src/Booking/Features/Reviews"], ["src/Booking/Features/Guests", "src/Booking/Features/Rooms", "src/Booking/Features/Bookings", "src/Booking"], trap: "the same noun tells the place"),
        Place("blind: not with the commands", DotNet.Cli, "The scanner for symbolic links must not live among the commands. Where does it belong?",
            ["src/Disk/Scanning"], ["src/Disk/Commands", "src/Disk/Configuration"], trap: "a no counts as a mention"),
    ];

    private static JudgedCase Technology(string name, Shape repository, string question, string[] good, string[] bad) =>
        new(name, DecisionKinds.TechStack, repository, question, good, bad);

    private static JudgedCase Trapped(string name, string trap, Shape repository, string question, string[] good, string[] bad) =>
        Technology(name, repository, question, good, bad) with { Trap = trap };

    private static JudgedCase Place(string name, Shape repository, string question, string[] good, string[] bad, string? trap = null) =>
        new(name, DecisionKinds.Architecture, repository, question, good, bad) { Trap = trap };

    /// <summary>The layered API with packages in one of its projects; the last one's version is added to the central ones.</summary>
    private static Shape Central(string what, string project, string[] references, params string[] packages) => DotNet.Layered.With(
        what,
        ("Directory.Packages.props", DotNet.Layered.Files["Directory.Packages.props"].Replace("  </ItemGroup>", $"    <PackageVersion Include=\"{packages[^1]}\" Version=\"2025.7.0\" />\n  </ItemGroup>", StringComparison.Ordinal)),
        (project, DotNet.Project("Microsoft.NET.Sdk", references: references, packages: [.. packages.Select(package => (package, (string?)null))])));
}
