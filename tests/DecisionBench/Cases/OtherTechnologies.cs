using DecisionBench.Judging;
using DecisionBench.Repositories;

namespace DecisionBench.Cases;

/// <summary>Technologies for other languages.</summary>
internal static class OtherTechnologies
{
    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        Of("endpoints as the Node repository has them", Others.Node, "Add an HTTP endpoint for refunds.", ["fastify"], ["express", "aspnet-minimal", "flask"]),
        Of("what the Node repository tests with", Others.Node, "Which test framework for the unit tests?", ["vitest"], ["jest", "mocha", "nunit"]),
        Of("what the Node repository logs with", Others.Node, "Structured logging of refunds.", ["pino"], ["winston", "serilog"]),
        Of("validation for Node", Others.Node, "Input validation of refunds.", ["zod"], ["fluent-validation", "pydantic"]),
        Of("what the front end is made of", Others.React, "A web page for the order history.", ["react"], ["vue", "angular", "blazor"]),
        Of("browser tests as the front end has them", Others.React, "Browser tests for the basket.", ["playwright-node"], ["cypress", "selenium-dotnet"]),
        Of("dates as the front end has them", Others.React, "Show dates in the buyer's time zone.", ["date-fns", "luxon"], ["moment", "nodatime"]),
        Of("endpoints as the Python repository has them", Others.Python, "Add a REST endpoint for shelves.", ["fastapi"], ["flask", "django-rest", "express"]),
        Of("the ORM of the Python repository", Others.Python, "Shelves are stored in the database: which ORM?", ["sqlalchemy"], ["django-orm", "ef-core"]),
        Of("tests of the Python repository", Others.Python, "Write unit tests for shelves.", ["pytest"], ["unittest", "xunit"]),
        Of("retries for Python", Others.Python, "Retries with backoff when the supplier is away.", ["tenacity"], ["polly"]),
        Of("a command line for Rust", Others.Rust, "Parse the command line arguments.", ["clap"], ["click", "cobra", "system-commandline"]),
        Of("JSON for Rust", Others.Rust, "Parse JSON lines: which serializer?", ["serde"], ["system-text-json", "jackson"]),
        Of("endpoints as the Go repository has them", Others.Go, "Add an HTTP endpoint for the queue's depth.", ["chi", "net-http"], ["gin", "express", "flask"]),
        Of("logging for Go", Others.Go, "Structured logging of what is sent.", ["slog"], ["serilog", "winston"]),
        Of("tests for Java", Others.Java, "Unit tests for the ledger.", ["junit"], ["testng", "nunit"]),
        Of("test doubles for Java", Others.Java, "Which mocking library for the ledger's tests?", ["mockito"], ["moq", "sinon"]),
        Of("the front end of a repository of two languages", Others.Mixed, "A web page that lists orders.", ["react"], ["blazor", "razor-pages", "vue"]),
        Of("the back end of a repository of two languages", Others.Mixed, "What should the order import log with?", ["serilog"], ["pino", "winston"]),
        Of("the folder that is named tells", Others.Mixed, "Unit tests for the basket in web/src.", ["vitest"], ["nunit", "xunit", "jest"]),
    ];

    private static JudgedCase Of(string name, Shape repository, string question, string[] good, string[] bad) =>
        new(name, DecisionKinds.TechStack, repository, question, good, bad);
}
