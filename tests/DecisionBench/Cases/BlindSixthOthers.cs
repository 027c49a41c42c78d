using DecisionBench.Judging;
using DecisionBench.Repositories;
using static DecisionBench.Cases.CaseForms;

namespace DecisionBench.Cases;

/// <summary>The sixth set's other languages.</summary>
internal static class BlindSixthOthers
{
    private const string Overlooked = "an order is passed over";
    private const string Banned = "a no counts as a mention";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        // Something is needed, and the repository or good practice settles it.
        Technology("sixth: your order is on its way", Others.Node,
            "As a customer I want to get an e-mail when my order has been shipped, with the tracking link in it. SMTP host and login are given by env (Mailtrap on staging). HTML plus a text part.",
            ["nodemailer"], ["mailkit", "smtplib", "go-mail", "spring-mail", "fluentemail"]),
        Technology("sixth: whose line is it", Others.Node,
            "When two orders come in at the same time I can't tell whose log lines are whose. Can we put the order id and the request id on every line of a request, and not log card numbers by accident (seen it yesterday, body.card.number)?",
            ["pino"], ["winston", "serilog", "structlog", "slog", "zap"]),
        Technology("sixth: delivered in two days", Others.React,
            "Show the delivery date relative to today (\"in 2 days\", \"tomorrow\"), and the full date in the tooltip: Thu, 14 May 2026. Locale from the browser, de and en are enough.",
            ["date-fns"], ["moment", "nodatime", "zoneinfo", "java-time", "jiff"]),
        Technology("sixth: the basket forgets", Others.React,
            "Regression we had twice now: put an article into the basket, reload, basket is empty. We want an end-to-end test that does this in a real browser (Chromium and WebKit) on each PR.",
            ["playwright-node"], ["selenium-dotnet", "playwright-dotnet", "playwright-python", "chromedp", "cypress"]),
        Technology("sixth: no calls to the ERP in CI", Others.Python,
            "test_app.py is going to test what /stock does if the ERP times out. The ERP module must be replaced by a mock in the tests that raises TimeoutError and lets us check how often it was called, CI has no access to the real one.",
            ["unittest-mock", "pytest-mock"], ["moq", "mockito", "sinon", "gomock", "nsubstitute"]),
        Technology("sixth: upside-down boxes", Others.Python,
            "Workers take photos of damaged boxes with their phones (HEIC gets converted before, we receive JPEG). Rotate according to EXIF, scale the long side down to 1600 px, save as JPEG quality 80. Some of the photos are 12 MB and the list view dies.",
            ["pillow"], ["sharp", "imagesharp", "skiasharp", "thumbnailator", "go-imaging"]),
        Technology("sixth: the queue on the wall", Others.Go,
            "ops dashboard wants to show the length of the queue live. pls add a websocket endpoint /queue/live which sends the depth whenever it changes, max 1 msg/s per client. must notice dead clients (ping)",
            ["coder-websocket"], ["socket-io", "ws", "signalr", "py-websockets", "tokio-tungstenite"]),
        Technology("sixth: bookings to be kept", Others.Java,
            "LED-12: Ledger entries are kept in a ConcurrentHashMap and lost on every restart. They shall be stored in PostgreSQL. Entities: Account, Entry (n:1). Standard CRUD plus \"entries of an account between two dates\", nothing fancy.",
            ["spring-data-jpa", "jooq", "postgresql"], ["ef-core", "sqlalchemy", "gorm", "prisma", "mongodb"]),
        Technology("sixth: everybody sees all accounts", Others.Java,
            "Pen test finding (high): the endpoints below /accounts can be called without any authentication. They shall accept only requests bearing a valid JWT of our identity provider (issuer and JWKS URI in the wiki); closing an account additionally requires the role ACCOUNTANT.",
            ["spring-security"], ["jwt-bearer", "passport", "authlib", "jsonwebtoken", "go-oidc"]),
        Technology("sixth: args by hand", Others.Rust,
            "logtail reads std::env::args() by index and it's getting out of hand. I'd like `logtail [-n LINES] [--follow] [--level LEVEL] FILE...`, a proper --help, and errors when somebody writes --folow. Shell completions would be a bonus.",
            ["clap"], ["cobra", "argparse", "picocli", "system-commandline", "click"]),

        // Something is ordered or forbidden.
        Trapped("sixth: invoices after midnight", Overlooked, Others.Node, """
            Invoices are created within the request today => timeouts for large orders.

            1. POST /orders only enqueues
            2. worker process creates the invoice, 5 attempts, exponential backoff
            3. queue = BullMQ on the Redis of the platform, as agreed with Tomasz
            """,
            ["bullmq-jobs", "bullmq"], ["node-cron", "celery", "hangfire", "amqplib", "river"]),
        Trapped("sixth: the loop is blocked", Banned, Others.Python,
            "Stock of the external warehouses has to be fetched from their REST APIs, six of them, concurrently, from within our async endpoints. Please no requests in here! It blocks the event loop and we had this outage already in March.",
            ["httpx"], ["requests", "axios", "httpclient", "okhttp", "reqwest"]),
        Trapped("sixth: SQL stays SQL", Overlooked, Others.Go,
            "The queue must survive a restart, so messages move to Postgres (one table, five queries). I don't want struct tags and query builders: we write the SQL in .sql files and have sqlc generate the functions.",
            ["sqlc"], ["gorm", "sqlalchemy", "sqlx-rust", "prisma", "ef-core"]),
        Trapped("sixth: readable failures", Overlooked, Others.Java,
            "Failure messages such as \"expected: <true> but was: <false>\" don't help anybody. For the assertions in the new ledger tests, AssertJ is mandatory from now on (decision of the Java guild, 12 Feb).",
            ["assertj"], ["framework-asserts", "shouldly", "fluent-assertions", "chai", "pytest-assert"]),
        Trapped("sixth: status of the tail", Overlooked, Others.Rust,
            "logtail runs as a daemon on some hosts; a tiny HTTP API (GET /status, POST /rotate) would allow us to monitor it. axum seems to be all the rage, but both of our Rust people have done actix for years, hence actix-web.",
            ["actix-web"], ["axum", "express", "chi", "fastapi"]),

        // Several are named and one is meant.
        Trapped("sixth: setUp and tearDown", "what is to go is chosen", Others.Python.With("unittest", ("tests/test_legacy.py", "import unittest\n\n\nclass LegacyTest(unittest.TestCase):\n    def test_nothing(self) -> None:\n        self.assertTrue(True)\n")),
            "tests/test_legacy.py was copied from the old repo and is still unittest.TestCase with setUp/tearDown. Convert it to plain pytest functions and fixtures like all the others, no behaviour change.",
            ["pytest"], ["unittest", "nunit", "vitest", "junit"]),
        Trapped("sixth: in maintenance mode", "what is to go is chosen", Others.Node.With("moment", ("package.json", """{ "name": "orders", "version": "1.0.0", "dependencies": { "fastify": "^5.0.0", "pino": "^9.0.0", "drizzle-orm": "^0.44.0", "moment": "^2.30.0", "moment-timezone": "^0.5.45" }, "devDependencies": { "typescript": "^5.6.0", "vitest": "^3.0.0" } }""")),
            "moment is in maintenance mode and moment-timezone alone is 40 % of our bundle. Migrate to Luxon, it's by the same people and knows IANA zones out of the box. (date-fns, which the web shop uses, would need another package for zones.)",
            ["luxon"], ["moment", "date-fns", "nodatime", "java-time"]),
        Trapped("sixth: heir of the mailer", "what is to go is chosen", Others.Go,
            "Context: mails were sent by a NestJS app with BullMQ on Redis, which is going to be switched off in autumn; reporting has a Celery setup of its own that is not affected. The Go service takes over: a failed mail is retried in the background for up to 24 h. Jobs are stored in our Postgres through River, since Redis goes away as well.",
            ["river"], ["bullmq-jobs", "celery", "bullmq", "nestjs", "robfig-cron"]),

        // Nothing is to be chosen.
        Trapped("sixth: master is called main", "something is always chosen", Others.Node,
            "We rename the default branch from master to main on Thursday at noon. Please merge or rebase your open PRs before. The badge in the README and the branch protection will be adapted by me.",
            [Decision.Unknown], ["fastify", "pino", "vitest", "zod", "drizzle", "bullmq-jobs"]),
        Trapped("sixth: the name is taken", "something is always chosen", Others.Rust,
            "There already is a crate named logtail, so we can't publish under this name. Any ideas? I collected `tailr`, `logtrail` and `ltail` so far. Please vote with an emoji until Sunday.",
            [Decision.Unknown], ["clap", "serde", "tracing", "log-rust", "cargo-test", "reqwest"]),
    ];
}
