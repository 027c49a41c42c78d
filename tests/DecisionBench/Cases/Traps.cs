using DecisionBench.Judging;
using DecisionBench.Repositories;

namespace DecisionBench.Cases;

/// <summary>Mistakes that engines of this kind were seen to make.</summary>
internal static class Traps
{
    private const string Never = "# Decision\n\nWe never use AutoMapper. Do not use AutoMapper. AutoMapper was tried; AutoMapper is not to come back.\n";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        Of("'requires' is not React", "a part of a word counts", DotNet.Console, "A web page that requires a login: which front end?", ["blazor", "razor-pages"], ["react", "vue", "angular"]),
        Of("'reacts' is not React", "a part of a word counts", DotNet.Layered, "A web page that reacts to changes of the basket.", ["blazor", "razor-pages"], ["react"]),
        Of("a CLI in Rust is not Click", "a language that is named is passed over", Others.Empty, "A CLI in Rust that counts lines.", ["clap"], ["click", "system-commandline", "typer"]),
        Of("'click' in a CLI for C#", "a word of the language counts as a name", DotNet.Console, "A command line tool that tells how often users click a button.", ["system-commandline", "spectre-cli"], ["click"]),
        Of("a C# library is not a Python framework", "a language that is named is passed over", Others.Empty, "A C# library with unit tests: which test framework?", ["xunit", "nunit", "mstest"], ["pytest", "unittest", "jest"]),
        Of("a C# web API is not a Python framework", "a language that is named is passed over", Others.Empty, "A web API in C#.", ["aspnet-minimal", "aspnet-mvc"], ["fastapi", "flask", "django-rest", "express"]),
        Of("documents that say never", "what documents mention counts as use", DotNet.Layered.With("documents against it", ("docs/adr/1.md", Never), ("docs/adr/2.md", Never), ("docs/adr/3.md", Never), ("docs/adr/4.md", Never)), "Object mapping for the contracts.", ["hand-mapping", "mapperly"], ["automapper"]),
        Of("documents that praise another", "what documents mention counts as use", DotNet.Layered.With("praise of another", ("docs/notes.md", "Serilog is fine. NLog NLog NLog NLog NLog NLog NLog NLog: we compared it.\n")), "What should the importer log with?", ["serilog"], ["nlog"]),
        Of("its own logs", "its own files are evidence", DotNet.Layered.With("a plan and a log of its own", (".maestro/plans/old.md", "Use log4net for logging. log4net log4net\n"), (".maestro/logs/run.jsonl", "{\"choice\":\"log4net\"}\n")), "What should the importer log with?", ["serilog"], ["log4net"]),
        Of("vendored code", "vendored code is evidence", DotNet.Console.With("vendored code", ("third_party/site/package.json", "{ \"dependencies\": { \"express\": \"^4.0.0\" } }"), ("node_modules/express/package.json", "{ \"name\": \"express\" }")), "An HTTP endpoint that gives the total.", ["aspnet-minimal", "aspnet-mvc"], ["express"]),
        Of("generated code", "generated code is evidence", DotNet.Features.With("generated controllers", ("src/Booking/obj/Debug/X.g.cs", DotNet.Type("Booking", "XController", " : ControllerBase")), ("src/Booking/Generated/Y.g.cs", DotNet.Type("Booking", "YController", " : ControllerBase"))), "Which style of HTTP endpoints for invoices?", ["aspnet-minimal"], ["aspnet-mvc"]),
        Of("the plan's word against the repository", "what is there wins over what is said", DotNet.Layered, "Write unit tests with xUnit, not NUnit: which test framework?", ["xunit"], ["nunit"]),
        Of("the plan's no", "a no counts as a mention", DotNet.Console, "Export invoices as PDF. Do not use QuestPDF or iText.", ["pdfsharp"], ["questpdf", "itext"]),
        Of("what is replaced", "what is to go is chosen", DotNet.Layered, "Replace Moq with NSubstitute: which mocking library?", ["nsubstitute"], ["moq"]),
        Of("what is migrated from", "what is to go is chosen", DotNet.Console.With("Newtonsoft.Json", ("src/Tool/Tool.csproj", DotNet.Project("Microsoft.NET.Sdk", exe: true, packages: [("Newtonsoft.Json", "13.0.3")]))), "Migrate from Newtonsoft.Json to System.Text.Json.", ["system-text-json"], ["newtonsoft"]),
        Of("nothing that is known", "something is always chosen", DotNet.Console, "Which quantum annealer fits best?", [Decision.Unknown], ["system-commandline", "serilog"]),
        Of("no language at all", "something is always chosen", Others.Empty, "Which ORM?", [Decision.Unknown], ["ef-core", "sqlalchemy", "prisma"]),
        Of("a language without a catalogue", "another language's are taken", Others.Ruby, "Which test framework for the unit tests?", [Decision.Unknown], ["pytest", "jest", "nunit"]),
        Of("a folder's name is a word", "a word counts as a folder", Others.Mixed, "A web API endpoint for refunds.", ["aspnet-mvc"], ["fastify", "express", "hono"]),
        Of("a comparison is no order", "a mention is an order", DotNet.Console, "A command line with subcommands, similar to Typer.", ["system-commandline", "spectre-cli"], ["typer", "click"]),
        Of("a package for tests is no part of the program", "what tests use counts for the program", DotNet.Library.With("SQLite for tests", ("tests/Pricing.Tests/Pricing.Tests.csproj", DotNet.Project("Microsoft.NET.Sdk", references: ["../../src/Pricing/Pricing.csproj"], packages: [("Microsoft.NET.Test.Sdk", "18.11.0"), ("xunit", "2.9.3"), ("NHibernate", "5.5.2")]))), "Prices are stored in the database: which ORM?", ["ef-core", "dapper"], ["nhibernate"]),
    ];

    private static JudgedCase Of(string name, string trap, Shape repository, string question, string[] good, string[] bad) =>
        new(name, DecisionKinds.TechStack, repository, question, good, bad) { Trap = trap };
}
