namespace Maestro.Runtime.Capabilities;

/// <summary>The tags there are, the most specific first: where several fit, the first one that somebody is named for decides.</summary>
internal static class CapabilityTags
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<CapabilityTag> All { get; } =
    [
        new CapabilityTag("security")
            .Saying("security, secure, insecure, vulnerab*, authenticat*, authoriz*, authoris*, unauthor*, encrypt*, decrypt*, oauth, oauth2, jwt, csrf, xss, cve, tls, sandboxing, password*, credential*, api key, api keys, secrets, sql injection, command injection, path traversal, sanitiz*, sanitis*, access control")
            .In("security auth authentication authorization crypto").Named("security.md .gitleaks.toml"),
        new CapabilityTag("accessibility").Saying("accessibility, a11y, wcag, aria, screen reader, screen readers, keyboard navigation"),
        new CapabilityTag("localization")
            .Saying("i18n, l10n, localiz*, localis*, internationaliz*, internationalis*, translations, translated strings")
            .Ending(".resx .po .pot .xliff .xlf .arb").In("locales locale i18n l10n translations"),
        new CapabilityTag("performance")
            .Saying("performance, latency, throughput, benchmark*, profiler, profiling, faster, speed up, slow, hot path, memory leak, memory leaks, allocations, optimize, optimise, optimization*, optimisation*")
            .In("benchmarks benchmark perf"),
        new CapabilityTag("data")
            .Saying("database*, sql, sqlite, postgres*, mysql, mongodb, schema migration*, data migration*, migration script*, etl, dataset*, data pipeline*, data warehouse, data model, stored procedure*, foreign key*, parquet")
            .Ending(".sql .ddl .prisma .parquet .ipynb .csv").In("migrations db database etl seeds"),
        new CapabilityTag("infrastructure")
            .Saying("infrastructure, docker*, container image*, kubernetes, k8s, helm, terraform, ansible, pulumi, github action*, github workflow*, gitlab ci, ci, ci pipeline, build server, continuous integration, deploy, deploys, deployed, deployment*, nginx, systemd, load balancer*")
            .Ending(".tf .tfvars .bicep .service").In("workflows k8s kubernetes helm terraform ansible deploy infra infrastructure .circleci .ci")
            .Named("dockerfile containerfile jenkinsfile docker-compose.yml docker-compose.yaml compose.yaml compose.yml .gitlab-ci.yml azure-pipelines.yml .travis.yml chart.yaml"),
        new CapabilityTag("front-end")
            .Saying("frontend, front end, ui, ux, user interface*, css, stylesheet*, web page*, landing page*, login page*, button*, responsive, dark mode, tailwind*, blazor, react component*, react hook*, react app*, react view*, React, Vue, Angular, Svelte, Bootstrap")
            .Ending(".css .scss .sass .less .tsx .jsx .vue .svelte .razor .cshtml .html .htm .xaml .axaml").In("frontend front-end webapp wwwroot components"),
        new CapabilityTag("api")
            .Saying("api, apis, endpoint*, openapi, swagger, graphql, grpc, REST, webhook*, http route*")
            .Ending(".proto .graphql .graphqls").In("controllers endpoints").Named("openapi.yaml openapi.yml openapi.json swagger.json swagger.yaml"),
        new CapabilityTag("dependencies")
            .Saying("^bump, upgrade dependenc*, update dependenc*, upgrade packages, update packages, package version*, nuget package*, npm package*, lock file*, lockfile*")
            .Named("package.json package-lock.json yarn.lock pnpm-lock.yaml requirements.txt pyproject.toml poetry.lock cargo.toml cargo.lock go.mod go.sum gemfile gemfile.lock pom.xml build.gradle directory.packages.props packages.lock.json nuget.config"),
        new CapabilityTag("refactoring")
            .Saying("refactor*, restructur*, ^rename, ^simplify, ^extract, decoupl*, deduplicat*, clean up, cleanup, dead code, technical debt, tech debt"),
        new CapabilityTag("tests")
            .Saying("tests, ^test, unit test, integration test, regression test, end to end test, test case, test cases, test suite, test suites, test coverage, a test for, a test that, failing test, flaky test, missing test, e2e"),
        new CapabilityTag("docs")
            .Saying("docs, documentation, ^document, readme, changelog, release notes, tutorial*, user guide, how to guide, docstring*, xml comments, doc comments, man page*")
            .Ending(".md .mdx .rst .adoc .txt").In("docs doc documentation"),
        new CapabilityTag("code")
            .Saying("implement, implements, implementation, bug, bugs, crash, crashes, function, functions, method, methods, class, classes, parser, algorithm*, compiler")
            .Ending(".cs .fs .vb .razor .java .kt .scala .py .js .mjs .cjs .ts .tsx .jsx .go .rs .rb .php .c .h .cc .cpp .hpp .m .swift .dart .ex .exs .clj .hs .ml .lua .pl .r .jl .zig .sh .ps1 .vue .svelte"),
    ];

    /// <summary>Their names, the most specific first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(tag => tag.Name)];

    /// <summary>The kinds of work that planners of ours tell tasks apart by.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["code", "tests", "docs"];

    /// <summary>Tags in their order: those that only a planner knows, then the most specific first.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> tags) => [.. tags.Distinct().OrderBy(tag => Names.TakeWhile(name => name != tag).Count() is var at && at < Names.Count ? at : -1)];
}
