using DecisionBench.Judging;
using DecisionBench.Repositories;

namespace DecisionBench.Cases;

/// <summary>Technologies for C#.</summary>
internal static class CSharpTechnologies
{
    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        Of("what the repository logs with", DotNet.Layered, "What should the new importer log with?", ["serilog"], ["log4net", "nlog", "winston", "py-logging"]),
        Of("what the repository tests with: NUnit", DotNet.Layered, "Which test framework do we use for the new unit tests?", ["nunit"], ["xunit", "mstest", "jest", "pytest"]),
        Of("what the repository tests with: xUnit", DotNet.Library, "Which test framework do we use for the new unit tests?", ["xunit"], ["nunit", "mstest"]),
        Of("what the repository tests with: xUnit 3", DotNet.Features, "Write unit tests for the booking store.", ["xunit"], ["nunit", "mstest", "tunit"]),
        Of("what the repository tests with: MSTest", DotNet.Cli, "Which test framework?", ["mstest"], ["nunit", "xunit"]),
        Of("what the repository mocks with: Moq", DotNet.Layered, "Which mocking library for the service tests?", ["moq"], ["nsubstitute", "fakeiteasy", "sinon"]),
        Of("what the repository mocks with: NSubstitute", DotNet.Library, "Which mocking library?", ["nsubstitute"], ["moq", "mockito"]),
        Of("what the repository asserts with", DotNet.Features, "Which assertion library do the new tests use?", ["shouldly"], ["fluent-assertions", "chai"]),
        Of("what the repository reaches the database with: EF Core", DotNet.Layered, "Orders are stored in the database. Which ORM?", ["ef-core"], ["dapper", "nhibernate", "sqlalchemy"]),
        Of("what the repository reaches the database with: Dapper", DotNet.Features, "Bookings are stored in the database. By what data access?", ["dapper"], ["ef-core", "nhibernate"]),
        Of("what the repository validates with", DotNet.Layered, "Request validation for orders: by what?", ["fluent-validation"], ["data-annotations", "zod", "joi"]),
        Of("endpoints as the repository has them: controllers", DotNet.Layered, "Which web framework for the new HTTP endpoint?", ["aspnet-mvc"], ["aspnet-minimal", "express", "fastapi", "flask"]),
        Of("endpoints as the repository has them: minimal APIs", DotNet.Features, "Which style of HTTP endpoints for invoices?", ["aspnet-minimal"], ["aspnet-mvc", "express", "fastapi"]),
        Of("commands as the repository has them", DotNet.Cli, "The new subcommand: which command line library?", ["spectre-cli"], ["system-commandline", "commandlineparser", "click", "clap"]),
        Of("YAML as the repository has it", DotNet.Cli, "Read YAML files with rules.", ["yamldotnet"], ["pyyaml", "js-yaml"]),
        Of("a command line where there is none", DotNet.Console, "Which library parses the command line arguments?", ["system-commandline", "spectre-cli"], ["click", "commander", "clap", "argparse", "typer"]),
        Of("PDF for C#", DotNet.Console, "Export the invoice as PDF.", ["pdfsharp", "questpdf"], ["itext", "reportlab", "pdfkit"]),
        Of("Excel for C#", DotNet.Library, "Write the price list to an Excel file.", ["closedxml"], ["epplus", "openpyxl", "exceljs"]),
        Of("CSV for C#", DotNet.Library, "Import prices from a CSV file.", ["csvhelper"], ["papaparse", "csv-python"]),
        Of("mapping without a commercial licence", DotNet.Layered, "Map entities to the response contracts.", ["hand-mapping", "mapperly"], ["automapper"]),
        Of("a mediator without a commercial licence", DotNet.Layered, "Which mediator?", ["plain-handlers", "mediator-sg"], ["mediatr"]),
        Of("messaging for C#", DotNet.Layered, "Publish events to a message broker when an order is placed.", ["wolverine", "rabbitmq-client", "rebus"], ["masstransit", "kombu", "amqplib"]),
        Of("e-mail for C#", DotNet.Layered, "Send an e-mail notification when an order ships; over SMTP.", ["mailkit"], ["fluentemail", "nodemailer", "smtplib"]),
        Of("retries over HTTP for C#", DotNet.Layered, "Retry with backoff on transient failures of the payment service.", ["polly", "ms-resilience"], ["tenacity", "resilience4j"]),
        Of("a cache for C#", DotNet.Layered, "Caching of the product list.", ["hybrid-cache", "memory-cache", "fusion-cache"], ["lru-cache", "caffeine"]),
        Of("nightly work in C#", DotNet.Layered, "Every night the totals are computed.", ["hosted-service", "quartz", "hangfire"], ["celery", "node-cron"]),
        Of("sign-in for a C# API", DotNet.Layered, "Clients send a JWT bearer token.", ["jwt-bearer"], ["passport", "spring-security"]),
        Of("JSON for C#", DotNet.Console, "Which JSON serializer?", ["system-text-json"], ["jackson", "serde", "gson"]),
        Of("tracing for C#", DotNet.Layered, "Distributed tracing of requests.", ["otel-dotnet"], ["otel-node", "micrometer"]),
        Of("live updates for C#", DotNet.Layered, "Show live updates of orders over websockets.", ["signalr"], ["socket-io"]),
        Of("Markdown for C#", DotNet.Cli, "Render Markdown to HTML in the report.", ["markdig"], ["markdown-it", "goldmark"]),
        Of("property tests for C#", DotNet.Library, "Add property-based tests for the parser.", ["cscheck", "fscheck"], ["hypothesis", "proptest"]),
        Of("benchmarks for C#", DotNet.Library, "Add microbenchmarks for the parser.", ["benchmarkdotnet"], ["jmh", "criterion"]),
        Of("time zones for C#", DotNet.Features, "Bookings are in the guest's time zone.", ["nodatime", "bcl-time"], ["moment", "luxon"]),
        Of("the failed one is not chosen again", DotNet.Library, "Which mocking library?", ["moq", "fakeiteasy"], ["nsubstitute"]) with { Excluded = ["nsubstitute"] },
    ];

    private static JudgedCase Of(string name, Shape repository, string question, string[] good, string[] bad) =>
        new(name, DecisionKinds.TechStack, repository, question, good, bad);
}
