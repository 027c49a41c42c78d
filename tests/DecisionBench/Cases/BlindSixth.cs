using DecisionBench.Judging;
using DecisionBench.Repositories;
using static DecisionBench.Cases.CaseForms;

namespace DecisionBench.Cases;

/// <summary>A sixth set written without a look at the strategies or at what they decided before: C#, distributed as tickets, issues and requirements are.</summary>
internal static class BlindSixth
{
    private const string Overlooked = "an order is passed over";
    private const string Banned = "a no counts as a mention";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        // Something is needed, and the repository or good practice settles it.
        Technology("sixth: the parcel service hiccups", DotNet.Layered,
            "ShippingClient gets a 503 from the carrier a few times per hour and the customer sees an error although the second attempt would go through. Retry up to 3 times with growing delay, and if the carrier is really down stop calling it for a minute instead of hammering it.",
            ["polly", "ms-resilience"], ["tenacity", "p-retry", "resilience4j", "cockatiel", "quartz"]),
        Technology("sixth: semicolons from the supplier", DotNet.Layered, """
            SHOP-1207 Import supplier price list

            - upload of a .csv, up to 80k lines
            - delimiter ; and German decimals (12,50)
            - some fields are quoted and contain line breaks
            - header names map to ProductImport properties, bad lines are reported with line number
            """,
            ["csvhelper", "sep"], ["papaparse", "csv-python", "commons-csv", "closedxml", "encoding-csv"]),
        Technology("sixth: where do the two seconds go", DotNet.Features,
            "POST /bookings sometimes takes 2 s and nobody can say where: us, the database or the payment provider. We want distributed traces across services, including the outgoing HTTP calls and the SQL, exported over OTLP to the collector that operations already runs.",
            ["otel-dotnet"], ["otel-node", "micrometer", "otel-go", "prometheus-net", "serilog"]),
        Technology("sixth: a column for the VAT id", DotNet.Layered,
            "Customer gets a new nullable column VatId. Until now we changed the schema by hand in SSMS and staging is out of sync again. The schema change has to live in the repo, generated from the DbContext model, and be applied by the pipeline.",
            ["ef-migrations"], ["alembic", "flyway", "knex", "goose", "liquibase"]),
        Technology("sixth: forgotten vouchers", DotNet.Layered,
            "Vouchers which are expired since more than 90 days should be deleted once a day. No UI, no manual trigger, if one run is missed the next day catches up. Basically the same thing as the cleanup of old baskets.",
            ["hosted-service"], ["celery", "node-cron", "apscheduler", "spring-scheduling", "bullmq-jobs"]),
        Technology("sixth: breakfast, not breakfasts", DotNet.Features,
            "As a hotel manager I want to search the free text of guest reviews so that I find everything about breakfast. Word forms should match (\"breakfasts\"), best hits first. It's around 30k reviews, they are stored in our Postgres like everything else, so a query there will be fast enough.",
            ["database-fts", "postgresql"], ["whoosh", "bleve", "meilisearch", "elastic-dotnet", "tantivy"]),
        Technology("sixth: a webhook nobody wrote down", DotNet.Features,
            "The payment provider posts JSON to us: snake_case names, amounts as strings, and a \"type\" field which decides what the rest looks like. Turn it into our PaymentEvent records. Unknown types must not blow up.",
            ["system-text-json"], ["json-node", "jackson", "serde", "protobuf-dotnet", "yamldotnet"]),
        Technology("sixth: the first test ever", DotNet.Console,
            "I fixed Total.Of for the third time this year (empty array, overflow, now negative values). Can we finally have unit tests? There's no test project at all yet, someone please set one up and cover Total.",
            ["xunit", "nunit", "mstest", "tunit"], ["junit", "pytest", "vitest", "jest", "benchmarkdotnet"]),
        Technology("sixth: integrators keep asking", DotNet.Layered,
            "REQ-31: The API shall provide a machine-readable description (OpenAPI 3) of all its endpoints, including schemas and status codes, so that integrators can generate their clients. The description shall be created from the code at build time or at runtime and not be maintained manually.",
            ["ms-openapi", "swashbuckle", "nswag"], ["swagger-jsdoc", "springdoc", "swag", "utoipa", "fastapi-openapi"]),
        Technology("sixth: departure before arrival", DotNet.Features,
            "We have bookings in prod where departure is before arrival, and some with 0 guests. Reject such requests with a 400 and a problem details body listing the wrong fields: departure > arrival, guests 1..6, e-mail well-formed.",
            ["fluent-validation", "data-annotations"], ["zod", "pydantic", "hibernate-validator", "joi"]),
        Technology("sixth: four pods, four truths", DotNet.Layered,
            "Since we scale to four pods, each of them has another price for the same product for up to 10 min, depending on when it loaded it. The cached prices must be shared by all pods and be invalidated for everyone when a price changes. Ops provides a Redis in the cluster.",
            ["redis-dotnet", "hybrid-cache", "fusion-cache"], ["memory-cache", "ioredis", "redis-py", "go-redis", "caffeine"]),
        Technology("sixth: a window for the branches", DotNet.Library,
            "The people in our branches calculate discounts with an Excel sheet that is wrong half of the time. They need a small desktop application, three input fields and the result, on top of this library so that the numbers are the same. Windows 11 on all machines.",
            ["wpf", "avalonia", "maui"], ["electron", "tauri", "pyside", "javafx", "react"]),

        // Something is ordered or forbidden.
        Trapped("sixth: Birgit likes the dashboard", Overlooked, DotNet.Layered,
            "Newsletter is to be sent at night in chunks of 500, failed chunks again later. I know our jobs are BackgroundServices, but for this one Birgit from ops wants to see and restart the chunks herself, in the Hangfire dashboard she already knows from the warehouse. So let's go for that.",
            ["hangfire"], ["hosted-service", "quartz", "celery", "bullmq-jobs"]),
        Trapped("sixth: a bill from Six Labors", Banned, DotNet.Layered,
            "Product pictures need a watermark (our logo, bottom right, 30 % opacity) when they're served to resellers. Procurement declined the Six Labors license, ImageSharp is therefore not an option for us.",
            ["skiasharp", "magick-net"], ["imagesharp", "sharp", "pillow", "thumbnailator"]),
        Trapped("sixth: decorators and modules", Overlooked, DotNet.Layered, """
            Every service in Shop.Core gets a decorator that audits the calls.

            - registration by convention, one module per assembly
            - container: Autofac (what the ERP team uses; they'll review it)
            - Program.cs should not grow
            """,
            ["autofac"], ["ms-di", "awilix", "spring-di", "guice"]),
        Trapped("sixth: partners sign in", Overlooked, DotNet.Layered,
            "5.2 The shop shall issue access tokens to partner applications by the client credentials flow and shall publish its signing keys. The token endpoint shall be implemented using OpenIddict; purchasing an identity product is out of scope.",
            ["openiddict"], ["jwt-bearer", "aspnet-identity", "passport", "spring-security", "authlib"]),
        Trapped("sixth: proxies of hotels", Banned, DotNet.Features,
            "The reception screen should show new bookings as they come in. Only server -> browser. Most hotel proxies kill WebSockets and SignalR's fallbacks + sticky sessions cost us a week last year, so please leave SignalR out of this. An event stream over plain HTTP does the job.",
            ["aspnet-sse"], ["signalr", "socket-io", "ws", "spring-websocket"]),
        Trapped("sixth: interface is enough", Overlooked, DotNet.Layered,
            "We must connect the new loyalty API (8 endpoints, all JSON). My boss wishes that it is made with Refit as in mobile project, because there is enough to write the interface and the rest is generated. Please consider the timeout.",
            ["refit"], ["restsharp", "httpclient", "axios", "requests"]),
        Trapped("sixth: v9 wants money", Banned, DotNet.Features,
            "When a booking is cancelled, housekeeping and invoicing have to know. They consume from RabbitMQ queues (exchange `bookings`, already there). v9 of MassTransit is commercial and v8 runs out of support, so don't start with MassTransit now.",
            ["rabbitmq-client", "wolverine", "rebus"], ["masstransit", "amqplib", "spring-amqp", "bullmq", "lapin"]),

        // Several are named and one is meant.
        Trapped("sixth: targets and layouts", "what is to go is chosen", DotNet.Features.With("NLog", ("src/Booking/Booking.csproj", DotNet.Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3"), ("NLog.Web.AspNetCore", "5.4.0")]))),
            "BOOK-66: Switch logging from NLog to Serilog. Reason: the platform's Seq dashboards expect Serilog's message templates and enrichers. nlog.config can be deleted afterwards, log levels stay as they are.",
            ["serilog"], ["nlog", "log4net", "ms-logging", "winston"]),
        Trapped("sixth: four hundred thousand rows", "a comparison is an order", DotNet.Layered, """
            Export of all order lines as .xlsx (up to 400k rows). Result of the spike:

            | library | memory | comment |
            |---|---|---|
            | ClosedXML | 2.1 GB | nice API, pod gets OOM-killed |
            | EPPlus | 1.4 GB | needs a license |
            | Open XML SDK | 60 MB | streams with OpenXmlWriter, more code |

            We take the last one.
            """,
            ["openxml-sdk"], ["closedxml", "epplus", "exceljs", "openpyxl"]),
        Trapped("sixth: the portal's gateway", "a language that is named in passing is taken", DotNet.Layered,
            "The partner portal (Angular, served by an Express app) is moving to GraphQL. Their gateway is an Apollo Server that stitches the schemas of all backends, and ours is missing. So the shop API needs a /graphql endpoint with products and baskets, defined by our C# types.",
            ["hot-chocolate", "graphql-net"], ["apollo-server", "graphql-yoga", "express", "angular", "spring-graphql"]),
        Trapped("sixth: red on Mondays", "what is to go is chosen", DotNet.Layered.With("Selenium", ("tests/Shop.Browser.Tests/Shop.Browser.Tests.csproj", DotNet.Project("Microsoft.NET.Sdk", packages: [("NUnit", null), ("Selenium.WebDriver", "4.35.0"), ("Microsoft.NET.Test.Sdk", null)]))),
            "The Selenium tests are red every other Monday because Chrome updated and the driver didn't. We'll rewrite them with Playwright (it brings its own browsers). The web guys offered to do it in Cypress, but QA writes C# and wants to keep it that way.",
            ["playwright-dotnet"], ["selenium-dotnet", "cypress", "playwright-node", "playwright-python"]),

        // Nothing is to be chosen.
        Trapped("sixth: minus ten per cent of minus ten", "something is always chosen", DotNet.Library,
            "Discount of 100 % returns -0.01 instead of 0.00 for a price of 19.99. Looks like we round before subtracting. Regression since 2.5.1, please fix and release as 2.5.2.",
            [Decision.Unknown], ["newtonsoft", "nodatime", "csvhelper", "polly", "serilog", "fluent-validation"]),
        Trapped("sixth: who is on call", "something is always chosen", DotNet.Layered,
            "Between Christmas and New Year nobody is entered in the on-call plan for the shop. Can you please sort out among yourselves who takes which days and tell me by Friday? Compensation as always.",
            [Decision.Unknown], ["quartz", "hangfire", "hosted-service", "mailkit", "nodatime", "serilog"]),
        Trapped("sixth: a hotel in Graz", "something is always chosen", DotNet.Features,
            "Hotel Erzherzog in Graz was sold and is called \"Murblick\" from May on. Name and logo have to be replaced wherever they appear in the texts. The contract number remains the same; legal already knows.",
            [Decision.Unknown], ["skiasharp", "imagesharp", "dapper", "fluid", "postgresql", "questpdf"]),

        // Where new code belongs.
        Place("sixth: a text to the courier", DotNet.Layered, "We get a new provider for text messages (REST, API key). The class SmsClient only wraps its two endpoints; who calls it and when comes in the next ticket. In which folder should I put SmsClient.cs?",
            ["src/Shop.Infrastructure/Clients"], ["src/Shop.Api/Controllers", "src/Shop.Core/Services", "src/Shop.Infrastructure/Repositories", "src/Shop.Core/Entities"]),
        Place("sixth: the number on the card", DotNet.Features, "Guests can have a loyalty card. POST /guests/{id}/loyalty-card stores its number, GET returns it. Where do the endpoint and the query go?",
            ["src/Booking/Features/Guests"], ["src/Booking/Features/Rooms", "src/Booking/Features/Bookings", "tests/Booking.Tests"]),
        Place("sixth: the same file twice", DotNet.Cli, "For finding duplicates we need a HashScanner which walks over the files and computes a hash for each of them. The command that prints the result will be done by Aleksandr. Where does HashScanner.cs belong?",
            ["src/Disk/Scanning"], ["src/Disk/Commands", "src/Disk/Configuration", "tests/Disk.Tests"]),
        Place("sixth: what the app gets to see", DotNet.Layered, "GET /baskets shall return id, number of items and total only, not the whole entity. The record is called BasketResponse. Folder?",
            ["src/Shop.Api/Contracts"], ["src/Shop.Core/Entities", "src/Shop.Api/Middleware", "src/Shop.Infrastructure/Repositories", "src/Shop.Core/Validation"]),
    ];
}
