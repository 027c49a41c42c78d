using DecisionBench.Judging;
using DecisionBench.Repositories;
using static DecisionBench.Cases.CaseForms;

namespace DecisionBench.Cases;

/// <summary>The fifth set's other languages.</summary>
internal static class BlindFifthOthers
{
    private const string Overlooked = "an order is passed over";
    private const string Banned = "a no counts as a mention";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        // Something is needed, and the repository or good practice settles it.
        Technology("fifth: minus three pieces", Others.Node,
            "POST /orders takes whatever it gets, yesterday somebody ordered -3 pieces. The body needs validation: at least one line, quantity is an integer >= 1, sku matches /^[A-Z]{2}\\d{6}$/. Types should be inferred from the schema so that we don't maintain both.",
            ["zod"], ["fluent-validation", "pydantic", "hibernate-validator", "go-validator"]),
        Technology("fifth: one request for the start screen", Others.Node,
            "The mobile app makes 6 REST calls for its start screen. The app team would like a GraphQL endpoint next to the REST routes (orders, their lines and delivery state), so they can fetch it in one request.",
            ["graphql-yoga", "apollo-server"], ["hot-chocolate", "strawberry", "gqlgen", "spring-graphql", "graphql-net"]),
        Technology("fifth: the same question all day", Others.Python,
            "We ask the database for the warehouse list on every single request although it changes once in a month. Keep it in memory with a TTL of 60 s and not more than 500 entries. It's one process, so nothing external needed.",
            ["cachetools"], ["redis-py", "lru-cache", "memory-cache", "caffeine", "moka"]),
        Technology("fifth: counted on paper", Others.Python,
            "The warehouse sends the yearly stock count as an .xlsx with three sheets (A, B, cold store). Add an endpoint to upload it; read article number and count from columns B and F, skip the hidden rows.",
            ["openpyxl"], ["closedxml", "exceljs", "apache-poi", "csv-python", "excelize"]),
        Technology("fifth: how deep is the queue", Others.Go,
            "Add GET /queue/depth and DELETE /queue/{id} to the service. Nothing special, JSON response, 404 if there's no such mail, request logging and panic recovery like everywhere.",
            ["chi", "net-http"], ["gin", "express", "axum", "javalin"]),
        Technology("fifth: mails that leave the house", Others.Go,
            "The worker takes messages off the queue and has to deliver them by SMTP: TLS, login, HTML with a plain-text alternative and attachments. I don't want to build MIME by hand.",
            ["go-mail"], ["mailkit", "nodemailer", "smtplib", "lettre", "spring-mail"]),
        Technology("fifth: who changed the table", Others.Java,
            "LED-58 Schema changes are done manually on each stage and always differ. Acceptance: versioned scripts in the repository; applied automatically at application start; a stage knows which version it is on.",
            ["flyway", "liquibase"], ["alembic", "ef-migrations", "goose", "knex", "refinery"]),
        Technology("fifth: lines for machines", Others.Rust,
            "feature request: `logtail --json`. One JSON object per line with ts, level and msg, so that I can pipe it to jq. Fields which are missing in the input should be left out, not null.",
            ["serde"], ["system-text-json", "encoding-json", "jackson", "msgspec"]),
        Technology("fifth: on the first of the month", Others.Java,
            "The ledger shall close the previous month automatically on the first day of each month at 03:00 Europe/Vienna. The time shall be configurable as a cron expression.",
            ["spring-scheduling", "quartz-java"], ["quartz", "celery", "hangfire", "node-cron", "robfig-cron"]),

        // Something is ordered or forbidden.
        Trapped("fifth: glue for Keycloak", Overlooked, Others.Node,
            "Login for the back office routes via Keycloak (OpenID Connect). The returns team already wrote all the glue for this as a Passport strategy, we take over their package, which means Passport here too.",
            ["passport"], ["auth-js", "jsonwebtoken", "spring-security", "authlib"]),
        Trapped("fifth: forecasts take minutes", Overlooked, Others.Python, """
            Forecast calculation takes 2-4 min and blocks the request.

            * POST /forecasts returns 202 + id right away
            * calculation runs in a Celery worker (broker: the Redis from ops, they know how to run it)
            * GET /forecasts/{id} => state or result
            """,
            ["celery"], ["apscheduler", "hangfire", "bullmq-jobs", "hosted-service", "river"]),
        Trapped("fifth: if got, want", Banned, Others.Go,
            "queue.go has zero tests. Table-driven please, `if got != want`, just what the standard library has. We had testify in the other service and are glad to be rid of it, so don't bring it in here.",
            ["go-testing"], ["testify", "pytest", "cargo-test", "gomock"]),
        Trapped("fifth: a statement per quarter", Banned, Others.Java,
            "As an account holder I want a quarterly statement as PDF. Implementation note: AGPL is a no-go for us so iText is off the table, Apache PDFBox was cleared by legal in March.",
            ["pdfbox"], ["itext", "questpdf", "reportlab", "pdf-lib"]),
        Trapped("fifth: spans around files", Overlooked, Others.Rust,
            "Would be nice if logtail could tell what it's doing with -v (files opened, rotations, skipped lines). I'd go with the tracing crate, not log + env_logger, because we want spans per file later on.",
            ["tracing"], ["log-rust", "slog", "serilog", "zap"]),

        // Several are named and one is meant.
        Trapped("fifth: what Node brings along", "what is to go is chosen", Others.Node.With("axios", ("package.json", """{ "name": "orders", "version": "1.0.0", "dependencies": { "fastify": "^5.0.0", "pino": "^9.0.0", "drizzle-orm": "^0.44.0", "axios": "^1.7.0" }, "devDependencies": { "typescript": "^5.6.0", "vitest": "^3.0.0" } }""")),
            "Dependabot opened the fourth axios security PR this year. Node has had fetch built in for ages, let's use that for the calls to the payment API and delete axios. (I know got and ky exist, we don't need them.)",
            ["fetch"], ["axios", "httpx", "requests", "httpclient"]),
        Trapped("fifth: schemas of the old app", "what is to go is chosen", Others.Python,
            "Port the validation of incoming deliveries from the old Flask app. There it was done with marshmallow schemas, and the front end repeats it in zod. In this service the rules become pydantic models, as FastAPI expects. Error messages stay the same.",
            ["pydantic", "pydantic-models"], ["marshmallow", "zod", "joi", "flask"]),
        Trapped("fifth: forty dependencies for a port", "a comparison is an order", Others.Go,
            "SMTP host, port and credentials should be read from a YAML file with env overrides. viper would be the usual suspect but it drags in a ton of dependencies and lowercases keys. Tried both on a branch: koanf does the same with a fraction, so koanf it'll be.",
            ["koanf"], ["viper", "dotenv", "figment", "ms-configuration"]),

        // Nothing is to be chosen.
        Trapped("fifth: where it runs", "what is nearest is taken for what is not known", Others.Python,
            "Our hosting contract ends in December. Should the stock service move to Hetzner, Fly.io or stay where it is? Please collect prices for 2 vCPU / 4 GB incl. backups until Friday.",
            [Decision.Unknown], ["fastapi", "sqlalchemy", "postgresql", "celery", "httpx", "pydantic-settings"]),
        Trapped("fifth: a new owner", "something is always chosen", Others.Java,
            "Since the reorganisation the ledger belongs to team Finance Core. Update CODEOWNERS, replace the copyright holder in the license headers and change the group id in pom.xml accordingly.",
            [Decision.Unknown], ["spring-web", "junit", "spring-data-jpa", "spring-security", "flyway", "mapstruct"]),
    ];
}
