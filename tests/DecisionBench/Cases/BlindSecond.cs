using DecisionBench.Judging;
using DecisionBench.Repositories;

namespace DecisionBench.Cases;

/// <summary>A second set written without a look at the strategies, after what the first found was mended.</summary>
internal static class BlindSecond
{
    private const string NoRedis = "# 7. No Redis\n\nStatus: accepted\n\nOperations will not run Redis for us. Whatever is cached is cached in the process; an instance may lag behind the others for some minutes.\n";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        // C#: what a repository has, or what follows from the question.
        Technology("second: vouchers checked like customers", DotNet.Layered,
            "A voucher code has eight characters and its expiry lies in the future, otherwise the request is rejected. Validation should look the way it does for customers and products. What do we write it with?",
            ["fluent-validation"], ["data-annotations", "zod", "hibernate-validator"]),
        Technology("second: four tables of Postgres", DotNet.Features,
            "The occupancy report joins four tables. As a developer I want to know which data access library the query is written with, so that reviewers don't send it back.",
            ["dapper"], ["nhibernate", "prisma", "sqlalchemy", "sqlc"]),
        Technology("second: a list in YAML", DotNet.Cli,
            "Users keep the folders that are to be skipped in ~/.disk.yml. Read that YAML file at start and complain about unknown keys.",
            ["yamldotnet"], ["pyyaml", "js-yaml", "goccy-yaml", "system-text-json"]),
        Technology("second: assertions as next door", DotNet.Features,
            "GuestStore has no tests yet. Which assertion library do we use for them?",
            ["shouldly"], ["fluent-assertions", "assertj", "chai", "testify"]),
        Technology("second: five per cent first", DotNet.Layered,
            "The new checkout goes to five per cent of the customers first and we must be able to turn it off without a deployment, i.e. a feature flag. Is there something we should take for that, or do we roll our own?",
            ["ms-feature-management", "openfeature-dotnet"], ["unleash-node", "togglz", "openfeature-go"]),
        Technology("second: is it faster now", DotNet.Library,
            "Somebody claims the rewritten PriceParser is twice as fast and allocates nothing. I'd like to see a proper benchmark before I believe it.",
            ["benchmarkdotnet"], ["xunit", "jmh", "criterion", "pytest-benchmark"]),
        Technology("second: let the machine think of prices", DotNet.Library,
            "Whatever PriceFormatter writes, PriceParser has to read back to the same price. Hand-picked examples missed two bugs already, so: property-based tests with generated inputs.",
            ["cscheck", "fscheck"], ["hypothesis", "proptest", "jqwik", "fast-check"]),
        Technology("second: scripts at start", DotNet.Features,
            "Schema migrations are to be plain .sql files under db/, reviewed by the DBA and applied in order when the service starts. Which migration tool?",
            ["dbup"], ["ef-migrations", "alembic", "goose", "liquibase"]),

        // C#: traps.
        Trapped("second: moving off", "a no counts as a mention", DotNet.Layered,
            "We are moving off Moq this quarter, and what is new starts with the basket service. What do its unit tests mock the repositories with?",
            ["nsubstitute", "fakeiteasy"], ["moq", "gomock", "sinon"]),
        Trapped("second: voted down", "a no counts as a mention", DotNet.Layered,
            "Reprice the whole catalogue every night at three. Hangfire was voted down in the architecture round because of its tables, so what runs the scheduled job?",
            ["hosted-service", "quartz"], ["hangfire", "node-cron", "celery", "quartz-java"]),
        Trapped("second: steer clear", "a no counts as a mention", DotNet.Layered,
            "Product entities have to be mapped to the API's response records in a dozen places. Steer clear of AutoMapper, we have been burnt by that before.",
            ["hand-mapping", "mapperly"], ["automapper", "mapstruct", "class-transformer"]),
        Trapped("second: all but one", "a no counts as a mention", DotNet.Library,
            "I don't mind which assertion library the discount tests get, except FluentAssertions: legal had a look at the new licence.",
            ["shouldly", "awesome-assertions", "framework-asserts"], ["fluent-assertions", "assertj", "chai"]),
        Trapped("second: it is out", "a no counts as a mention", DotNet.Console,
            "The tool gets subcommands and flags. Spectre.Console.Cli is out, it drags in too much for the three commands we have. What parses the command line?",
            ["system-commandline", "commandlineparser"], ["spectre-cli", "clap", "click"]),
        Trapped("second: under no circumstances", "a no counts as a mention", DotNet.Library,
            "Price lists are sent to dealers as PDF. AGPL code such as iText may under no circumstances end up in what we ship.",
            ["questpdf", "pdfsharp"], ["itext", "pdfbox", "reportlab"]),
        Trapped("second: a document forbids", "what documents mention counts as use", DotNet.Layered.With("a decision against Redis", ("docs/adr/0007-no-redis.md", NoRedis)),
            "Product prices hardly ever change and the table is read thousands of times a minute. Cache them for ten minutes.",
            ["memory-cache", "hybrid-cache", "fusion-cache"], ["redis-dotnet", "ioredis", "go-redis"]),
        Trapped("second: as with the old shop", "a comparison is an order", DotNet.Features,
            "As with Socket.IO in the old booking site, the plan on the wall of the front desk changes in real time when somebody books a room. The clerks can lock a room from there over the same connection.",
            ["signalr"], ["socket-io", "ws", "py-websockets"]),
        Trapped("second: the lobby", "a word of the language counts as a name", DotNet.Features,
            "We refit the lobby in May. Guests whose stay falls into those weeks should get an e-mail about the noise, sent over our own SMTP server.",
            ["mailkit"], ["refit", "fluentemail", "nodemailer", "smtplib"]),
        Trapped("second: excellent rooms", "a part of a word counts", DotNet.Features,
            "Rooms with excellent ratings are to be listed under an HTTP endpoint of their own, sorted by price.",
            ["aspnet-minimal"], ["closedxml", "epplus", "aspnet-mvc", "fastify"]),
        Trapped("second: a prototype of an intern", "a language that is named in passing is taken", DotNet.Library,
            "An intern had a prototype in Java that wrote the price list to an Excel workbook. He is gone, dealers liked it, and now the pricing library is supposed to do the same.",
            ["closedxml", "openxml-sdk"], ["apache-poi", "exceljs", "openpyxl", "excelize"]),
        Trapped("second: a file for the bank", "what is nearest is taken for what is not known", DotNet.Layered,
            "The bank takes our settlement file over SFTP and nothing else. The file itself exists already and so does the job; which SFTP library do we upload it with?",
            [Decision.Unknown], ["csvhelper", "httpclient", "hosted-service", "quartz", "refit"]),
        Trapped("second: what only the tests log with", "what tests use counts for the program", DotNet.Library.With("Serilog in the tests", ("tests/Pricing.Tests/Pricing.Tests.csproj", DotNet.Project("Microsoft.NET.Sdk", references: ["../../src/Pricing/Pricing.csproj"], packages: [("Microsoft.NET.Test.Sdk", "18.11.0"), ("xunit", "2.9.3"), ("NSubstitute", "5.3.0"), ("Serilog", "4.3.0")]))),
            "The library should log why a discount was not applied. It is used by other teams' services, and we must not force a logging framework on them; abstractions are fine.",
            ["ms-logging"], ["serilog", "nlog", "log4net", "slf4j"]),
        Trapped("second: due for retirement", "what is to go is chosen", DotNet.Console.With("log4net", ("src/Tool/Tool.csproj", DotNet.Project("Microsoft.NET.Sdk", exe: true, packages: [("log4net", "3.2.0")]))),
            "log4net is due for retirement, its XML configuration included. Which logging takes its place in the tool?",
            ["ms-logging", "serilog", "nlog"], ["log4net", "log4j2", "winston"]),

        // Other ecosystems.
        Trapped("second: what the other teams log with", "a comparison is an order", Others.Node,
            "Most teams around us log with Winston. For the refund webhook we need log lines with the order's number, in the format that our own service writes already.",
            ["pino"], ["winston", "serilog", "structlog"]),
        Technology("second: Mondays", Others.Python,
            "The wholesaler's API answers 503 on Monday mornings. Retry with exponential backoff, and give up after a minute.",
            ["tenacity"], ["polly", "p-retry", "backon", "resilience4j"]),
        Technology("second: one more route", Others.Go,
            "Monitoring polls us: GET /depth returns the number of queued mails. What serves this HTTP endpoint?",
            ["chi"], ["gin", "express", "axum", "aspnet-minimal"]),
        Trapped("second: what I grew up with", "a mention is an order", Others.Java,
            "I grew up with TestNG and keep typing its annotations. For the unit tests of Ledger, what is the framework in this project?",
            ["junit"], ["testng", "xunit", "mockito"]),
        Trapped("second: tests for the aside", "the larger part's are taken", Others.Mixed,
            "Basket.tsx in the web folder shows a wrong sum for empty baskets. Write a unit test first; with which test framework?",
            ["vitest"], ["nunit", "xunit", "jest", "mstest"]),
        Trapped("second: Ruby is not in the catalogue", "another language's are taken", Others.Ruby,
            "The Sinatra application has to send its newsletters from a background job now, requests take too long. Which job library?",
            [Decision.Unknown], ["celery", "hangfire", "bullmq-jobs", "hosted-service", "flask"]),

        // Places.
        Place("second: what goes over the wire", DotNet.Layered, "GET /baskets/{id} is to return the lines and the total. In which folder do I put the record that the response is made of?",
            ["src/Shop.Api/Contracts"], ["src/Shop.Core/Entities", "src/Shop.Infrastructure/Repositories", "src/Shop.Core/Services"]),
        Place("second: points for euros", DotNet.Layered, "Loyalty points: one for every euro, double on birthdays. Where does the service live that works this out?",
            ["src/Shop.Core/Services"], ["src/Shop.Api/Controllers", "src/Shop.Infrastructure/Repositories", "src/Shop.Infrastructure/Clients", "src/Shop.Api/Jobs"]),
        Place("second: suppliers have an id", DotNet.Layered, "So far a supplier was only a name on the product. It becomes an entity with an id of its own. Where does the class go?",
            ["src/Shop.Core/Entities"], ["src/Shop.Api/Contracts", "src/Shop.Api/Controllers", "src/Shop.Infrastructure/Repositories"]),
        Place("second: a query for a job", DotNet.Layered, "ReminderJob has to find the baskets nobody touched for three days. The job itself stays as it is; where do I add the repository that it asks?",
            ["src/Shop.Infrastructure/Repositories"], ["src/Shop.Api/Jobs", "src/Shop.Api/Controllers", "src/Shop.Core/Entities"], trap: "a kind that is only mentioned tells the place"),
        Place("second: 502 for payments", DotNet.Layered, "Every controller catches the exceptions of PaymentClient by itself. One middleware should turn them into a 502 instead. Where does it belong?",
            ["src/Shop.Api/Middleware"], ["src/Shop.Api/Controllers", "src/Shop.Infrastructure/Clients"], trap: "a kind that is only mentioned tells the place"),
        Place("second: checks that grew in a controller", DotNet.Layered, "BasketsController has grown twenty lines of checks on quantities. We pull them out into a validator: where does that go?",
            ["src/Shop.Core/Validation"], ["src/Shop.Api/Controllers", "src/Shop.Api/Middleware", "src/Shop.Core/Entities"], trap: "a kind that is only mentioned tells the place"),
        Place("second: seasons of a room", DotNet.Features, "A room costs more in summer. Where do we put the class that loads and saves the seasonal prices of a room?",
            ["src/Booking/Features/Rooms"], ["src/Booking/Features/Guests", "src/Booking/Features/Bookings", "src/Booking", "tests/Booking.Tests"]),
        Place("second: guests cancel", DotNet.Features, "Guests want to cancel on their own, without calling the front desk. Where does the endpoint that cancels a booking belong?",
            ["src/Booking/Features/Bookings"], ["src/Booking/Features/Guests", "src/Booking/Features/Rooms", "src/Booking"], trap: "the first noun tells the place"),
        Place("second: how long to keep", DotNet.Cli, "How many days PruneCommand keeps a file will come from the YAML file. Where does the options class with that number belong?",
            ["src/Disk/Configuration"], ["src/Disk/Commands", "src/Disk/Scanning", "tests/Disk.Tests"], trap: "a kind that is only mentioned tells the place"),
        Place("second: inside of archives", DotNet.Cli, "Both the scan command and the report command should look into zip files as if they were folders. Where would you put the scanner for archives that they share?",
            ["src/Disk/Scanning"], ["src/Disk/Commands", "src/Disk/Configuration"], trap: "a kind that is only mentioned tells the place"),
        Place("second: read back", DotNet.Library, "Dealers paste what our formatters wrote into their mails, and we get it back as text. Where does the parser for such a pasted price list belong?",
            ["src/Pricing/Parsing"], ["src/Pricing/Formatting", "tests/Pricing.Tests", "tests/Pricing.Tests/Parsing"], trap: "a kind that is only mentioned tells the place"),
        Place("second: no tests for a formatter", DotNet.Library, "DiscountFormatter was never tested. In which folder do its unit tests belong, going by how the others are laid out?",
            ["tests/Pricing.Tests/Formatting"], ["src/Pricing/Formatting", "tests/Pricing.Tests/Parsing", "src/Pricing"], trap: "what is tested is taken for the test"),
    ];

    private static JudgedCase Technology(string name, Shape repository, string question, string[] good, string[] bad) =>
        new(name, DecisionKinds.TechStack, repository, question, good, bad);

    private static JudgedCase Trapped(string name, string trap, Shape repository, string question, string[] good, string[] bad) =>
        Technology(name, repository, question, good, bad) with { Trap = trap };

    private static JudgedCase Place(string name, Shape repository, string question, string[] good, string[] bad, string? trap = null) =>
        new(name, DecisionKinds.Architecture, repository, question, good, bad) { Trap = trap };
}
