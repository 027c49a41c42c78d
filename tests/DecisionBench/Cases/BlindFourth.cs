using DecisionBench.Judging;
using DecisionBench.Repositories;
using static DecisionBench.Cases.CaseForms;

namespace DecisionBench.Cases;

/// <summary>A fourth set written without a look at the strategies: C#, worded as tickets, issues and requirements are.</summary>
internal static class BlindFourth
{
    private const string Overlooked = "an order is passed over";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        // Something is needed, and the repository or good practice settles it.
        Technology("fourth: rules for new products", DotNet.Layered,
            "The system shall reject a request to create a product if the name is empty, the price is negative or the SKU does not have 8 characters. The response shall contain one validation error per field. Existing validation behaviour shall not change.",
            ["fluent-validation"], ["zod", "joi", "pydantic", "hibernate-validator"]),
        Technology("fourth: bookings as a workbook", DotNet.Features,
            "BOOK-412: Export bookings to Excel (.xlsx). One sheet per month, bold header row, amounts as numbers not text. Accounting needs this before end of quarter.",
            ["closedxml", "openxml-sdk"], ["csvhelper", "exceljs", "openpyxl", "apache-poi"]),
        Technology("fourth: scan results for a spreadsheet", DotNet.Cli,
            "Hey, love the tool! Would be super useful if `disk scan` could write its results as CSV too. Some of my folder names have commas and quotes in them so I guess a simple string.Join won't do :)",
            ["csvhelper", "sep"], ["closedxml", "csv-parse", "papaparse", "commons-csv"]),
        Technology("fourth: your parcel is on its way", DotNet.Layered, """
            As a customer I want to get an email when my order has been shipped, so that I know when to be at home.

            Acceptance criteria:
            - sent through our SMTP relay (host/port from appsettings)
            - HTML and plain text part
            - a mail that can't be sent must not fail the request
            """,
            ["mailkit", "fluentemail"], ["nodemailer", "smtplib", "spring-mail", "razorlight"]),
        Technology("fourth: 503 a few times a day", DotNet.Layered,
            "Calls to the shipping provider fail with a 503 a few times a day and the customer sees an error page. ShippingClient should retry up to three times with exponential backoff, and leave them alone for 30s once they're really down (circuit breaker).",
            ["polly", "ms-resilience"], ["hangfire", "p-retry", "tenacity", "resilience4j"]),
        Technology("fourth: the parser without tests", DotNet.Library,
            "PriceParser is tested, DiscountParser isn't. Please add unit tests for DiscountParser: happy path, empty string, garbage, \"110 %\".",
            ["xunit"], ["nunit", "mstest", "tunit", "vitest"]),
        Technology("fourth: numbers for Grafana", DotNet.Features,
            "Ops is blind on the booking service at the moment. We need request durations, error counts and distributed traces, exported via OTLP to the collector that's already running in the cluster, so they can build their Grafana dashboards.",
            ["otel-dotnet"], ["otel-node", "micrometer", "otel-python", "nlog"]),
        Technology("fourth: four instances, one catalogue", DotNet.Layered,
            "GET /products gets ~400 req/s and the catalogue changes maybe twice a day, yet every request goes to SQL Server. Cache the list for 10 minutes. We run 4 instances behind a load balancer and all should see the same data, infra can provide a Redis.",
            ["hybrid-cache", "redis-dotnet", "fusion-cache"], ["ioredis", "redis-py", "lru-cache", "go-redis"]),
        Technology("fourth: a proper command line", DotNet.Console,
            "The tool should get a proper command line: `tool sum 1 2 3`, `tool avg 1 2 3 --round 2`, and a `--help` which lists the subcommands. Unknown options = exit code 2.",
            ["system-commandline", "spectre-cli", "commandlineparser"], ["commander", "click", "clap", "cobra"]),
        Technology("fourth: which fields are there", DotNet.Features,
            "Front end devs ask me every week which fields POST /bookings accepts. Can we expose an OpenAPI document from the service? JSON is enough, they generate their client from it.",
            ["ms-openapi", "swashbuckle", "nswag"], ["swagger-jsdoc", "springdoc", "utoipa", "fastapi-openapi"]),
        Technology("fourth: automatic at two", DotNet.Layered,
            "In the moment the price recalculation is started by hand from the support. We want that it runs every night at 02:00 automatic, in the same process like the API. No extra infrastructure please.",
            ["hosted-service", "quartz"], ["celery", "node-cron", "bullmq-jobs", "spring-scheduling"]),
        Technology("fourth: a column more", DotNet.Layered,
            "Add a column LoyaltyTier (nvarchar(20), not null, default 'none') to Customers. The schema change has to be versioned in the repo as a migration and go out with the next deployment, we won't run scripts by hand on prod again.",
            ["ef-migrations"], ["alembic", "flyway", "knex", "liquibase"]),

        // Something is ordered or forbidden.
        Trapped("fourth: tech, endpoint, owner", Overlooked, DotNet.Layered, """
            ## Invoice download

            Customers can download the invoice for an order as a PDF from their account page.

            Tech: PDFsharp (license checked with legal)
            Endpoint: GET /orders/{id}/invoice
            Owner: Team Checkout
            """,
            ["pdfsharp"], ["questpdf", "itext", "pdfkit", "pdfbox"]),
        Trapped("fourth: a stack of three", Overlooked, DotNet.Layered, """
            # Order events

            When an order is paid we publish an `OrderPaid` message. Warehouse and billing subscribe to it.

            ## Stack

            - Rebus for publishing/subscribing
            - RabbitMQ 4 as the broker (operated by platform team)
            - JSON payloads
            """,
            ["rebus"], ["masstransit", "wolverine", "rabbitmq-client", "amqplib"]),
        Trapped("fourth: constraints of the search", "a constraint is passed over", DotNet.Features, """
            Guests can search rooms by free text over title and description ("quiet balcony sea view"), best matches first.

            Constraints:
            * ~2,000 rooms, German and English
            * no additional server or SaaS, there is the Postgres and that's it
            * results < 200 ms
            """,
            ["database-fts", "lucene-net"], ["meilisearch", "elastic-dotnet", "whoosh", "tantivy"]),
        Trapped("fourth: context, decision, consequences", Overlooked, DotNet.Features, """
            Context: our endpoints return the stored objects as they are, so each new column leaks to clients.
            Decision: Response DTOs, object mapping is done with Mapperly.
            Consequences: one more source generator in the build; mapping errors show at compile time.
            """,
            ["mapperly"], ["automapper", "mapster", "mapstruct", "class-transformer"]),
        Trapped("fourth: handlers without a licence", "a no counts as a mention", DotNet.Layered,
            "Controllers should stop calling services directly. Every use case (CreateBasket, AddItem, Checkout) gets its own request and handler class. We can't use MediatR because of the new license terms, so find something without it.",
            ["plain-handlers", "mediator-sg"], ["mediatr"]),
        Trapped("fourth: a scheduler in a table", Overlooked, DotNet.Layered, """
            | | |
            |---|---|
            | Feature | Export paid orders to the ERP |
            | When | every night 01:30, must not run twice if two instances are up |
            | Scheduler | Quartz.NET, clustered on our SQL Server |
            | Reviewer | Marek |
            """,
            ["quartz"], ["hangfire", "hosted-service", "celery", "quartz-java"]),
        Trapped("fourth: what QA can read", Overlooked, DotNet.Library,
            "Please create a new test project Pricing.Acceptance with the 40 examples from the price list. It must be NUnit because QA's reporting only understands NUnit's result files. Unit tests in Pricing.Tests stay on xUnit.",
            ["nunit"], ["xunit", "mstest", "testng"]),
        Trapped("fourth: a config on all servers", Overlooked, DotNet.Console,
            "Need logging to a file, one per day, keep 14 days. Use NLog pls, the nlog.config for our log shipper is on all servers already.",
            ["nlog"], ["serilog", "log4net", "winston", "log4j2"]),

        // Several are named and one is meant.
        Trapped("fourth: off the old JSON", "what is to go is chosen", DotNet.Features.With("Newtonsoft.Json", ("src/Booking/Booking.csproj", DotNet.Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3"), ("Newtonsoft.Json", "13.0.3")]))),
            "Migrate JSON handling in the booking service from Newtonsoft.Json to System.Text.Json. Property names have to stay camelCase and enums stay strings, there are clients out there. Remove the package reference when done.",
            ["system-text-json"], ["newtonsoft", "jackson", "json-node"]),
        Trapped("fourth: three milliseconds", "a comparison is an order", DotNet.Layered,
            "Implement the query for the stock report (SQL in the attachment). FYI I benchmarked Dapper against EF Core for this one: Dapper 11 ms, EF Core 14 ms. 3 ms isn't worth a second data access library, so we stay with EF Core.",
            ["ef-core"], ["dapper", "nhibernate", "sqlc"]),
        Trapped("fourth: version 8 costs money", "what is to go is chosen", DotNet.Library.With("FluentAssertions in the tests", ("tests/Pricing.Tests/Pricing.Tests.csproj", DotNet.Project("Microsoft.NET.Sdk", references: ["../../src/Pricing/Pricing.csproj"], packages: [("Microsoft.NET.Test.Sdk", "18.11.0"), ("xunit", "2.9.3"), ("NSubstitute", "5.3.0"), ("FluentAssertions", "7.2.0")]))), """
            FluentAssertions v8 went commercial, so we need another assertion library. Options I see:

            1. pin FluentAssertions 7.x forever
            2. Shouldly, nice but we'd have to rewrite ~600 assertions
            3. AwesomeAssertions, a fork of v7, basically search & replace of the namespace

            Talked to @jana and @tom, we go with 3.
            """,
            ["awesome-assertions"], ["fluent-assertions", "shouldly", "chai", "assertj"]),
        Trapped("fourth: one mock at a time", "what is to go is chosen", DotNet.Layered,
            "We're moving from Moq to NSubstitute step by step: existing tests are converted whenever someone touches them, new ones start with NSubstitute. This ticket: tests for the new ReturnService, with IReturnRepository mocked.",
            ["nsubstitute"], ["moq", "fakeiteasy", "mockito"]),

        // Nothing is to be chosen.
        Trapped("fourth: cart, not basket", "something is always chosen", DotNet.Layered,
            "Marketing wants us to say \"cart\" instead of \"basket\" in all texts the customer can see. Also there's a typo on the start page (\"Prodcuts\"). No changes to routes or class names.",
            [Decision.Unknown], ["serilog", "ef-core", "fluent-validation", "react", "razor-pages", "blazor"]),
        Trapped("fourth: twelve and a half", "something is always chosen", DotNet.Library, """
            **Describe the bug**
            A discount of 12.5 % is calculated as 12 %.

            **Expected**
            100.00 with 12.5 % discount = 87.50, but I get 88.00

            **Version**
            2.3.1, Windows 11
            """,
            [Decision.Unknown], ["system-text-json", "csvhelper", "fluent-validation", "ms-logging", "wpf", "markdig"]),
        Trapped("fourth: minutes of a meeting", "something is always chosen", DotNet.Features,
            "Minutes 12 May: Anna is on vacation from Monday, Pavel takes over her reviews. Q3 budget is approved. The demo for the hotel chain is moved to June 3rd, we show the same as last time.",
            [Decision.Unknown], ["dapper", "hangfire", "aspnet-minimal", "nodatime", "hosted-service"]),

        // Where new code belongs.
        Place("fourth: the body of a request", DotNet.Layered, "Add a record CreateProductRequest (name, price, sku) for the body of POST /products, analogous to the response records we've got. Where should the file go?",
            ["src/Shop.Api/Contracts"], ["src/Shop.Api/Controllers", "src/Shop.Core/Entities", "src/Shop.Core/Validation", "src/Shop.Infrastructure/Clients"]),
        Place("fourth: vouchers from the database", DotNet.Layered, "SHOP-881 Data access for vouchers. Create VoucherRepository with GetByCode and MarkAsUsed, on top of our DbContext. In which folder?",
            ["src/Shop.Infrastructure/Repositories"], ["src/Shop.Core/Services", "src/Shop.Core/Entities", "src/Shop.Api/Controllers", "src/Shop.Infrastructure/Clients"]),
        Place("fourth: photos of a room", DotNet.Features, "Hotels should be able to upload photos per room: GET and POST /rooms/{id}/photos. Where do I put RoomPhotoEndpoints.cs?",
            ["src/Booking/Features/Rooms"], ["src/Booking/Features/Guests", "src/Booking/Features/Bookings", "tests/Booking.Tests"]),
        Place("fourth: options for pruning", DotNet.Cli, "PruneCommand has its limits hard coded. Move them to a class PruneOptions (MinAge, MaxDepth, DryRun), same as it's done for scan and report. Where does the class belong?",
            ["src/Disk/Configuration"], ["src/Disk/Scanning", "src/Disk/Commands", "tests/Disk.Tests"]),
    ];
}
