using Maestro.Plugins.Gates.Audit;
using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

public sealed class AuditGateTests : GateFixture
{
    private const string CleanNpm = """{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}""";

    private static readonly TestCaseData<string, GateFinding>[] Tools =
    [
        new(
            """
            {"version":1,"parameters":"--vulnerable --include-transitive","sources":[],"projects":[{"path":"/a.csproj","frameworks":[{"framework":"net10.0","transitivePackages":[
            {"id":"System.Text.Json","resolvedVersion":"8.0.0","vulnerabilities":[{"severity":"High","advisoryurl":"https://github.com/advisories/GHSA-x"}]}]}]}]}
            """,
            new("System.Text.Json 8.0.0: high", "https://github.com/advisories/GHSA-x")),
        new(
            """
            {"auditReportVersion":2,"vulnerabilities":{"minimist":{"name":"minimist","severity":"critical","via":[{"source":1,"name":"minimist","title":"Prototype Pollution",
            "url":"https://github.com/advisories/GHSA-y","severity":"critical","range":"<1.2.6"}],"effects":["mkdirp"]},"mkdirp":{"name":"mkdirp","severity":"critical","via":["minimist"]}}}
            """,
            new("minimist <1.2.6: critical, Prototype Pollution", "https://github.com/advisories/GHSA-y")),
        new(
            """{"dependencies":[{"name":"flask","version":"0.5","vulns":[{"id":"PYSEC-2019-179","fix_versions":["1.0"],"aliases":[],"description":"d"}]},{"name":"ok","version":"1","vulns":[]}],"fixes":[]}""",
            new("flask 0.5: severity unknown, mended in 1.0", "PYSEC-2019-179")),
        new(
            """
            {"database":{"advisory-count":1},"lockfile":{"dependency-count":2},"settings":{},"vulnerabilities":{"found":true,"count":1,"list":[{"advisory":{"id":"RUSTSEC-2020-0071","package":"time",
            "title":"Segfault","cvss":"CVSS:3.1/AV:L"},"versions":{"patched":[]},"package":{"name":"time","version":"0.1.42"}}]},"warnings":{}}
            """,
            new("time 0.1.42: severity unknown, Segfault", "RUSTSEC-2020-0071")),
        new(
            """
            {"config":{"protocol_version":"v1.0.0","scanner_name":"govulncheck"}}
            {"progress":{"message":"Scanning"}}
            {"osv":{"id":"GO-2021-0113","summary":"Out-of-bounds read"}}
            {"finding":{"osv":"GO-2021-0113","fixed_version":"v0.3.7","trace":[{"module":"golang.org/x/text","version":"v0.3.5"}]}}
            {"finding":{"osv":"GO-2021-0113","fixed_version":"v0.3.7","trace":[{"module":"golang.org/x/text","version":"v0.3.5","package":"language","function":"Parse"},{"module":"m","function":"main"}]}}
            """,
            new("golang.org/x/text v0.3.5: severity unknown, Out-of-bounds read, Parse is called", "GO-2021-0113")),
    ];

    [TestCaseSource(nameof(Tools))]
    public async Task Judge_Vulnerability_FailsAndIsNamed(string output, GateFinding expected)
    {
        var report = await Judge(output, 1);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.Failed, "1 vulnerabilities, 0 deprecated, 0 licences not allowed")));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[expected]));
        });
    }

    [TestCase("""{"version":1,"parameters":"--vulnerable","projects":[{"path":"/a.csproj"}]}""")]
    [TestCase(CleanNpm)]
    [TestCase("""{"dependencies":[{"name":"ok","version":"1","vulns":[]}],"fixes":[]}""")]
    [TestCase("""{"database":{},"lockfile":{"dependency-count":2},"vulnerabilities":{"found":false,"count":0,"list":[]},"warnings":{}}""")]
    [TestCase("""{"config":{"scanner_name":"govulncheck"}}""")]
    [TestCase("> app@1.0.0 audit\n> npm audit --json\n\n" + CleanNpm)]
    public async Task Judge_NothingFound_Passes(string output) =>
        Assert.That((await Judge(output)).Verdict, Is.EqualTo(GateVerdict.Passed));

    [TestCase(AdvisorySeverity.Moderate, GateVerdict.Failed)]
    [TestCase(AdvisorySeverity.High, GateVerdict.Failed)]
    [TestCase(AdvisorySeverity.Critical, GateVerdict.Passed)]
    public async Task Judge_FailOn_IsTheLeastThatFails(AdvisorySeverity failOn, GateVerdict expected) =>
        Assert.That((await Judge(Npm("high"), 1, new() { FailOn = failOn })).Verdict, Is.EqualTo(expected));

    [TestCase(AdvisorySeverity.High, GateVerdict.Failed)]
    [TestCase(AdvisorySeverity.Critical, GateVerdict.Passed)]
    public async Task Judge_UnknownSeverity_CountsAsHigh(AdvisorySeverity failOn, GateVerdict expected) =>
        Assert.That((await Judge(Npm("?"), 1, new() { FailOn = failOn })).Verdict, Is.EqualTo(expected));

    [Test]
    public async Task Judge_IgnoredAdvisory_PassesAndSaysSo()
    {
        var report = await Judge(Npm("high"), 1, new() { Ignore = ["GHSA-Z"] });

        Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.Passed, "0 vulnerabilities, 1 ignored, 0 deprecated, 0 licences not allowed")));
    }

    [TestCase(true, GateVerdict.Failed)]
    [TestCase(false, GateVerdict.Passed)]
    public async Task Judge_DeprecatedPackage_FailsWhereItShall(bool fails, GateVerdict expected)
    {
        var report = await Judge("""
            {"version":1,"parameters":"--vulnerable","projects":[]}
            {"version":1,"parameters":"--deprecated","projects":[{"frameworks":[{"topLevelPackages":[{"id":"Old","resolvedVersion":"1.0.0","deprecationReasons":["Legacy"],"alternativePackage":{"id":"New","versionRange":">= 0.0.0"}}]}]}]}
            """, options: new() { FailOnDeprecated = fails });

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Summary), Is.EqualTo((expected, "0 vulnerabilities, 1 deprecated, 0 licences not allowed")));
            Assert.That(report.Findings, Is.EqualTo(fails ? (GateFinding[])[new("Old 1.0.0 is deprecated (Legacy); use New", "deprecated")] : []));
        });
    }

    [TestCase("""{"message":"request to https://registry.example/-/npm/v1/security failed, reason: getaddrinfo ENOTFOUND registry.example","error":{"code":"ENOTFOUND","summary":"","detail":""}}""", 1)]
    [TestCase("error: Unable to load the service index for source https://feed.example/v3/index.json.", 1)]
    [TestCase("requests.exceptions.ConnectionError: HTTPSConnectionPool(host='pypi.example', port=443): Max retries exceeded", 1)]
    [TestCase("error: couldn't fetch advisory database: git operation failed", 2)]
    [TestCase("""{"version":1,"parameters":"--vulnerable","problems":[{"level":"error","text":"Unable to load the service index for source https://feed.example/v3/index.json."}]}""", 1)]
    public async Task Judge_FeedThatDoesNotAnswer_CouldNotRun(string output, int exitCode)
    {
        var report = await Judge(output, exitCode);

        Assert.That((report.Verdict, report.Obstacle, report.FailureKind), Is.EqualTo((GateVerdict.CouldNotRun, GateObstacle.Unreachable, FailureKind.Transient)), report.Summary);
    }

    [TestCase("", 0, "exit code 0, and its output is not the whole JSON of an audit tool that is known")]
    [TestCase("found 0 vulnerabilities", 0, "exit code 0, and its output is not the whole JSON of an audit tool that is known")]
    [TestCase("{}", 0, "exit code 0, and its output is not the whole JSON of an audit tool that is known")]
    [TestCase("""{"auditReportVersion":2,"vulnerabilities":{""", 0, "exit code 0, and its output is not the whole JSON of an audit tool that is known")]
    [TestCase("""{"error":{"code":"ENOLOCK","summary":"This command requires an existing lockfile."}}""", 1, "npm audit could not tell: ENOLOCK This command requires an existing lockfile.")]
    [TestCase("""{"version":1,"parameters":"","projects":[]}""", 0, "dotnet list package could not tell: the list was made without --vulnerable")]
    [TestCase("""{"version":1,"parameters":"--vulnerable","problems":[{"level":"error","text":"No assets file was found for `a.csproj`."}]}""", 1, "dotnet list package could not tell: No assets file was found for `a.csproj`.")]
    [TestCase("""{"dependencies":[{"name":"local","skip_reason":"Dependency not found on PyPI"}]}""", 0, "pip-audit could not tell: local was not audited: Dependency not found on PyPI")]
    [TestCase(CleanNpm, 1, "npm audit found nothing, but exit code 1")]
    public async Task Judge_NoWholeAnswer_NeverPasses(string output, int exitCode, string summary)
    {
        var report = await Judge(output, exitCode);

        Assert.That((report.Verdict, report.Obstacle, report.Summary), Is.EqualTo((GateVerdict.CouldNotRun, GateObstacle.NoResults, summary)));
    }

    [Test]
    public async Task Judge_OutputThatWasCut_NeverPasses()
    {
        var gate = new AuditGate(new FixedProcesses(new() { End = ProcessEnd.Exited, ExitCode = 0, Output = CleanNpm, OutputDropped = 1 }), new());

        Assert.That((await gate.JudgeAsync(Context("npm audit --json"), CancellationToken.None)).Obstacle, Is.EqualTo(GateObstacle.NoResults));
    }

    [TestCase("MIT,ISC", "", "left-pad 1.3.0: its licence is WTFPL, which is not allowed;odd 2.0.0: its licence reads 'SEE LICENSE IN X', which is no SPDX expression;quiet 1.0.0: its licence is unknown, which is not allowed")]
    [TestCase("MIT,ISC,WTFPL,unknown", "", "")]
    [TestCase("", "WTFPL", "left-pad 1.3.0: its licence is WTFPL, which is not allowed")]
    [TestCase("", "ISC", "")]
    public async Task Judge_LicencesOfNpm_AreHeldAgainstTheLists(string allow, string deny, string expected)
    {
        Folder.Write("work/package-lock.json", """
            {"lockfileVersion":3,"packages":{"":{"license":"UNLICENSED"},"node_modules/a":{"version":"1.0.0","license":"(MIT OR ISC)"},"node_modules/a/node_modules/left-pad":{"version":"1.3.0","license":"WTFPL"},
            "node_modules/@s/own":{"link":true},"node_modules/quiet":{"version":"1.0.0"},"node_modules/odd":{"version":"2.0.0","license":"SEE LICENSE IN X"}}}
            """);

        var report = await Judge(CleanNpm, options: new() { AllowLicences = Words(allow), DenyLicences = Words(deny) });

        Assert.That(report.Findings.Select(f => f.Message).Order(), Is.EqualTo(Words(expected, ';')), report.Summary);
    }

    [Test]
    public async Task Judge_LicencesOfNuGet_ComeFromTheRestoredPackages()
    {
        Folder.Write("packages/a/1.0.0/a.nuspec", """<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>A</id><license type="expression">GPL-3.0-only</license></metadata></package>""");
        Folder.Write("packages/b/2.0.0/b.nuspec", """<package><metadata><id>B</id><license type="file">LICENSE.txt</license></metadata></package>""");
        Folder.Write("work/app/obj/project.assets.json", $$$"""
            {"libraries":{"A/1.0.0":{"type":"package","path":"a/1.0.0","files":["a.nuspec"]},"B/2.0.0":{"type":"package","path":"b/2.0.0","files":["b.nuspec"]},"Mine/1.0.0":{"type":"project"}},
            "packageFolders":{"{{{Folder.Path("packages")}}}/":{} } }
            """);

        var report = await Judge(CleanNpm, options: new() { AllowLicences = ["MIT"] });

        Assert.That(report.Findings.Select(f => (f.Message, f.File)), Is.EqualTo((IEnumerable<(string, string?)>)
        [
            ("A 1.0.0: its licence is GPL-3.0-only, which is not allowed", "app/obj/project.assets.json"),
            ("B 2.0.0: its licence is unknown, which is not allowed", "app/obj/project.assets.json"),
        ]));
    }

    [Test]
    public async Task Judge_LicencesAskedAndNoneToRead_CouldNotRun() =>
        Assert.That((await Judge(CleanNpm, options: new() { DenyLicences = ["GPL-3.0-only"] })).Obstacle, Is.EqualTo(GateObstacle.NoResults));

    private static string[] Words(string list, char separator = ',') => list.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private static string Npm(string severity) =>
        $$"""{"auditReportVersion":2,"vulnerabilities":{"p":{"severity":"{{severity}}","via":[{"name":"p","url":"GHSA-z","severity":"{{severity}}","range":"*"}] } } }""";

    private Task<GateReport> Judge(string output, int exitCode = 0, AuditGateOptions? options = null)
    {
        Folder.Write("work/out.txt", output);
        return new AuditGate(new RealProcesses(), options ?? new()).JudgeAsync(Context($"cat out.txt; exit {exitCode}"), CancellationToken.None);
    }
}
