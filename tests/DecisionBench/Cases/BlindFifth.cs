using DecisionBench.Judging;
using DecisionBench.Repositories;
using static DecisionBench.Cases.CaseForms;

namespace DecisionBench.Cases;

/// <summary>A fifth set written without a look at the strategies or at what they decided before: C#, distributed as tickets, issues and requirements are.</summary>
internal static class BlindFifth
{
    private const string Overlooked = "an order is passed over";
    private const string Banned = "a no counts as a mention";

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        // Something is needed, and the repository or good practice settles it.
        Technology("fifth: twelve megapixels in a list", DotNet.Features,
            "Hotels upload room photos straight from their phones, 4000x3000 and more. The room list must not load those. On upload, create a thumbnail 320 px wide (keep aspect ratio, respect EXIF rotation) and store it as WebP next to the original.",
            ["skiasharp", "imagesharp", "magick-net"], ["sharp", "pillow", "thumbnailator", "go-imaging"]),
        Technology("fifth: support presses F5", DotNet.Layered,
            "As a support agent I want to see changes in a customer's basket immediately while I'm on the phone with them, so that I don't have to press F5 all the time. The server pushes the change to the open page; after a lost connection the page reconnects on its own.",
            ["signalr", "aspnet-sse"], ["socket-io", "ws", "spring-websocket", "py-websockets"]),
        Technology("fifth: who may read customers", DotNet.Layered, """
            SEC-77 API is open to everyone inside the VPN

            - all endpoints except GET /products require an access token (Authorization: Bearer ...)
            - tokens are issued by our Entra ID tenant, check signature, issuer and audience
            - 401 without token, 403 if the role is missing
            """,
            ["jwt-bearer"], ["passport", "jsonwebtoken", "spring-security", "authlib", "aspnet-identity"]),
        Technology("fifth: something to show at the desk", DotNet.Features,
            "After a booking is confirmed the guest shall be able to download a one-page confirmation as PDF containing the hotel's logo, the period of stay, the price per night and the total. The document shall be generated on the server.",
            ["questpdf", "pdfsharp"], ["pdf-lib", "reportlab", "pdfbox", "pdfkit", "printpdf"]),
        Technology("fifth: five percent first", DotNet.Layered,
            "The new checkout goes live in steps: first only for internal accounts, then 5 % of customers, then everybody. Product wants to switch it on and off without a deployment. Please put the new code path behind a feature toggle.",
            ["ms-feature-management", "openfeature-dotnet"], ["unleash-node", "togglz", "openfeature-go", "openfeature-python"]),
        Technology("fifth: asterisks in the shop", DotNet.Layered,
            "Product descriptions come from the PIM as Markdown since last week and the shop now shows the asterisks and pound signs to customers :( The API should convert the description to HTML before returning it (tables too pls, they use them for sizes).",
            ["markdig"], ["markdown-it", "remark", "goldmark", "commonmark-java", "fluid"]),
        Technology("fifth: slower since 2.4?", DotNet.Library,
            "Two users report that PriceParser got slower between 2.3 and 2.4. We don't have any numbers. Set up a project with which we can measure time per call and allocated bytes in a reproducible way, for the old and the new implementation side by side.",
            ["benchmarkdotnet"], ["criterion", "jmh", "pytest-benchmark", "tinybench", "cscheck"]),
        Technology("fifth: three o'clock in Lisbon", DotNet.Features,
            "Check-in opens at 15:00 local time of the hotel, but we calculate with the server's time. Hotels are in Lisbon, Vienna and Athens. The instant in UTC has to be computed correctly from the hotel's IANA time zone, also on the days when clocks change.",
            ["nodatime", "bcl-time"], ["luxon", "date-fns", "java-time", "zoneinfo", "moment"]),
        Technology("fifth: rates of the day", DotNet.Features,
            "Prices should be displayed in the guest's currency. The rates of the day are offered by a public REST API (GET, JSON, no key). Write a typed client for it, base address configurable, timeout 3 seconds.",
            ["httpclient", "refit"], ["axios", "requests", "okhttp", "reqwest", "httpx"]),
        Technology("fifth: limits per machine", DotNet.Cli,
            "Max depth and ignored folders are constants in the code today. They should come from a settings file next to the exe, environment variables starting with DISK_ win over the file. Bind them to ScanOptions.",
            ["ms-configuration"], ["dotenv", "viper", "pydantic-settings", "figment", "spring-config"]),
        Technology("fifth: no real customers in tests", DotNet.Layered,
            "CustomerService needs tests for the case that the repository throws and for the case that it returns zero customers. No database please, the ICustomerRepository should be replaced by a mock.",
            ["moq"], ["nsubstitute", "fakeiteasy", "mockito", "sinon"]),
        Technology("fifth: the channel manager calls", DotNet.Features,
            "Our partner's channel manager will query availability ~50 times per second over gRPC. The .proto is agreed (see attachment): `rpc GetAvailability`, unary, plus one server-streaming call for changes. Implement the server side in the booking service.",
            ["grpc-dotnet"], ["grpc-node", "grpc-java", "tonic", "grpc-python", "connect-go"]),
        Technology("fifth: page by page", DotNet.Layered,
            "Actually we load all the customers from database and make paging in memory, with 200k customers it is very slow. Please to change the CustomerRepository that the paging and sorting is done by the database query. Same data access like in other repositories.",
            ["ef-core"], ["dapper", "nhibernate", "prisma", "spring-data-jpa"]),

        // Something is ordered or forbidden.
        Trapped("fifth: out of the box", Overlooked, DotNet.Layered,
            "When the price of a product changes, search and newsletter must hear about it through RabbitMQ. Outbox included, a lost event means wrong prices in the newsletter. The platform guild has made Wolverine the messaging library for all new publishers, so that's what we build on.",
            ["wolverine"], ["masstransit", "rebus", "rabbitmq-client", "amqplib"]),
        Trapped("fifth: one instance, no bill", Banned, DotNet.Features,
            "GET /rooms is slow, mostly because of the price lookup. Keep the result for 5 minutes. There is just one instance of this service and there will only be one, and finance has turned down a Redis, so it needs to live inside our process.",
            ["memory-cache", "hybrid-cache", "fusion-cache"], ["redis-dotnet", "lru-cache", "ioredis", "caffeine"]),
        Trapped("fifth: there and back again", Overlooked, DotNet.Library,
            "Formatting a price and parsing it again should always give the same price. Could someone add property-based tests for that? I'd like to see FsCheck for it as Ivana knows it inside out from her last project and offered to help.",
            ["fscheck"], ["cscheck", "fast-check", "hypothesis", "proptest"]),
        Trapped("fifth: nothing from third parties", Banned, DotNet.Cli, """
            `disk prune` deletes things and leaves no trace. It must write a log entry per deleted file (path, size, reason).

            House rule for tools: ILogger from Microsoft, console provider. No third-party logging packages (no Serilog, no NLog), every one of them needs a security review.
            """,
            ["ms-logging"], ["serilog", "nlog", "log4net", "winston"]),
        Trapped("fifth: the reference for partners", Overlooked, DotNet.Layered,
            "3.4 The API reference for partners shall be served under /reference. It shall be rendered by Scalar. The Swagger UI shall not be reachable in any environment.",
            ["scalar"], ["swashbuckle", "nswag", "springdoc", "swagger-jsdoc"]),
        Trapped("fifth: legal said no", Banned, DotNet.Features, """
            City tax office wants the overnight stays per month as .xlsx (template attached, one row per guest).

            Note from legal: EPPlus can't be used, Polyform license isn't on our list. MIT/Apache only.
            """,
            ["closedxml", "openxml-sdk"], ["epplus", "exceljs", "openpyxl", "excelize"]),
        Trapped("fifth: marketing writes the mails", Banned, DotNet.Layered,
            "Marketing wants to edit the texts of the order mails themselves, with placeholders, loops over the items and ifs. They know Liquid from Shopify. Templates live in the database, which rules out anything Razor based: I'm not compiling C# that somebody typed into a form.",
            ["fluid", "scriban"], ["razorlight", "razor-pages", "handlebars", "jinja2", "freemarker"]),

        // Several are named and one is meant.
        Trapped("fifth: four lines of code", "what is to go is chosen", DotNet.Features.With("AutoMapper", ("src/Booking/Booking.csproj", DotNet.Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3"), ("AutoMapper", "14.0.0")]))),
            "AutoMapper 15 needs a license key and we only have three profiles. I looked at Mapster and Mapperly, but honestly: it's four lines per type. Let's write the mapping by hand (ToResponse extension methods) and throw AutoMapper out.",
            ["hand-mapping"], ["automapper", "mapster", "mapperly", "mapstruct"]),
        Trapped("fifth: allergic to feathers", "a comparison is an order", DotNet.Features,
            "Guest preferences (pillow, floor, allergies) are spread over two legacy systems: the old portal keeps them in MongoDB, the call center in a MySQL. For the new preferences feature they are stored in our existing PostgreSQL, in a jsonb column. The import of the old data is a separate ticket.",
            ["postgresql", "dapper"], ["mongodb", "mysql", "sql-server", "sqlite"]),
        Trapped("fifth: a reset link", "a comparison is an order", DotNet.Layered, """
            Customers who forgot their password get a mail with a reset link (valid 1 h), sent over our Exchange's SMTP.

            Discussion:
            - System.Net.Mail: Microsoft themselves advise against it
            - FluentEmail: no release in ages, dropped
            - MailKit: does STARTTLS and OAuth properly -> agreed
            """,
            ["mailkit"], ["fluentemail", "nodemailer", "spring-mail", "smtplib"]),
        Trapped("fifth: what the sister team has", "a comparison is an order", Others.Mixed,
            "Add a voucher field to the basket in the web shop: input, apply button, error text below. The sister team has built the same for their admin site with Blazor and there's an Angular version in the old shop; have a look at both for the wording of the errors. Ours goes next to Basket.tsx, of course.",
            ["react"], ["blazor", "angular", "vue", "razor-pages"]),

        // Nothing is to be chosen.
        Trapped("fifth: the sample in the README", "something is always chosen", DotNet.Library,
            "The sample in the README still says `Price.FromString(...)`, which is gone since 2.0. I copied it and it doesn't compile. Please fix the sample, and while you're at it the link to the changelog is dead as well.",
            [Decision.Unknown], ["markdig", "xunit", "system-text-json", "csvhelper", "httpclient"]),
        Trapped("fifth: Lena starts on Monday", "something is always chosen", DotNet.Features,
            "Lena starts on Monday. She needs write access to this repository, an invitation to the team calendar and somebody who shows her around. I'm out until Wednesday, can anybody take this?",
            [Decision.Unknown], ["aspnet-minimal", "dapper", "aspnet-identity", "openiddict", "mailkit", "postgresql"]),
        Trapped("fifth: round and round", "something is always chosen", DotNet.Cli, """
            **What happened:** `disk scan /srv` never ends if there's a symlink to a parent folder. Memory goes up until the process is killed.
            **Expected:** links are not followed
            **OS:** Debian 13
            """,
            [Decision.Unknown], ["yamldotnet", "memory-cache", "polly", "ms-logging", "mstest", "benchmarkdotnet"]),

        // Where new code belongs.
        Place("fifth: closed for maintenance", DotNet.Layered, "While the maintenance switch is on, every request has to be answered with 503 and a Retry-After header before it gets to any controller. Which folder does the class for this go to?",
            ["src/Shop.Api/Middleware"], ["src/Shop.Api/Controllers", "src/Shop.Core/Services", "src/Shop.Infrastructure/Clients", "src/Shop.Core/Entities"]),
        Place("fifth: 3 to 5 pieces", DotNet.Library, "New class QuantityFormatter which turns a range of quantities into text for the price list (\"3-5 pcs\", \"from 6 pcs\"). Where should it live?",
            ["src/Pricing/Formatting"], ["src/Pricing/Parsing", "tests/Pricing.Tests", "tests/Pricing.Tests/Parsing"]),
        Place("fifth: a promotion under test", DotNet.Layered, "SHOP-934: PromotionService will be merged today without unit tests (my fault). I'm adding PromotionServiceTests.cs tomorrow, in which folder do you want it?",
            ["tests/Shop.Core.Tests/Services"], ["tests/Shop.Core.Tests/Validation", "src/Shop.Core/Services", "src/Shop.Api/Controllers"]),
        Place("fifth: yesterday and today", DotNet.Cli, "Users want `disk compare <old> <new>` to see which folders have grown between two scans. In which folder do we create CompareCommand.cs?",
            ["src/Disk/Commands"], ["src/Disk/Scanning", "src/Disk/Configuration", "tests/Disk.Tests"]),
    ];
}
