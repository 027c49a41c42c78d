using Maestro.Plugins.Gates.Sarif;
using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

public sealed class LintGateTests : GateFixture
{
    [Test]
    public async Task Judge_Finding_HasRuleMessageAndPlace()
    {
        var report = await Judge(Result("""
            "ruleId": "R1", "level": "error", "message": { "text": "bad" },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "src/a.py" }, "region": { "startLine": 7 } } }]
            """));

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.FailureKind, report.Summary), Is.EqualTo((GateVerdict.Failed, FailureKind.Style, "1 errors, 0 warnings, 0 notes")));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("bad", "R1", "src/a.py", 7)]));
        });
    }

    [TestCase("""{ "uri": "file://{root}/src/a%20b.cs" }""", "src/a b.cs")]
    [TestCase("""{ "uri": "src/a.cs", "uriBaseId": "SRC" }""", "sub/src/a.cs")]
    [TestCase("""{ "index": 0 }""", "listed.cs")]
    [TestCase("""{ "uri": "file:///elsewhere/a.cs" }""", null)]
    [TestCase("""{ "uri": "https://example.org/a.cs" }""", null)]
    [TestCase("""{ "uri": "a.cs", "uriBaseId": "CIRCLE" }""", "a.cs")]
    public async Task Judge_FileAddresses_AreRelativeToTheWorkspace(string location, string? expected)
    {
        var report = await Judge(Result($$"""
            "message": { "text": "m" }, "locations": [{ "physicalLocation": { "artifactLocation": {{location}} } }]
            """), more: """
            "originalUriBaseIds": { "ROOT": { "uri": "file://{root}/" }, "SRC": { "uri": "sub/", "uriBaseId": "ROOT" }, "CIRCLE": { "uriBaseId": "CIRCLE" } },
            "artifacts": [{ "location": { "uri": "listed.cs" } }],
            """);

        Assert.That(report.Findings.Select(f => f.File), Is.EqualTo((string?[])[expected]));
    }

    [TestCase("""{ "level": "note" }""", GateVerdict.Passed, "0 errors, 0 warnings, 1 notes")]
    [TestCase("{}", GateVerdict.Failed, "0 errors, 1 warnings, 0 notes", Description = "a level that is nowhere is a warning")]
    [TestCase("""{ "ruleIndex": 0 }""", GateVerdict.Passed, "0 errors, 0 warnings, 1 notes", Description = "the rule's own level")]
    [TestCase("""{ "ruleId": "NOTED" }""", GateVerdict.Passed, "0 errors, 0 warnings, 1 notes")]
    [TestCase("""{ "ruleId": "RAISED" }""", GateVerdict.Failed, "1 errors, 0 warnings, 0 notes", Description = "as this run configured it")]
    [TestCase("""{ "kind": "pass" }""", GateVerdict.Passed, "0 errors, 0 warnings, 0 notes")]
    [TestCase("""{ "level": "error", "suppressions": [{ "kind": "inSource" }] }""", GateVerdict.Passed, "0 errors, 0 warnings, 0 notes, 1 suppressed")]
    [TestCase("""{ "level": "error", "suppressions": [{ "kind": "external", "status": "rejected" }] }""", GateVerdict.Failed, "1 errors, 0 warnings, 0 notes")]
    [TestCase("""{ "level": "error", "suppressions": [] }""", GateVerdict.Failed, "1 errors, 0 warnings, 0 notes")]
    [TestCase("""{ "level": "error", "baselineState": "unchanged" }""", GateVerdict.Passed, "0 errors, 0 warnings, 0 notes, 1 in the baseline")]
    [TestCase("""{ "level": "error", "baselineState": "new" }""", GateVerdict.Failed, "1 errors, 0 warnings, 0 notes")]
    public async Task Judge_Levels_AreReadAsTheStandardHasThem(string result, GateVerdict verdict, string summary)
    {
        var report = await Judge($$"""[{{result}}]""", more: """
            "invocations": [{ "executionSuccessful": true, "ruleConfigurationOverrides": [{ "descriptor": { "id": "RAISED" }, "configuration": { "level": "error" } }] }],
            """);

        Assert.That((report.Verdict, report.Summary), Is.EqualTo((verdict, summary)));
    }

    [TestCase(SarifLevel.Note, GateVerdict.Failed)]
    [TestCase(SarifLevel.Warning, GateVerdict.Failed)]
    [TestCase(SarifLevel.Error, GateVerdict.Passed)]
    public async Task Judge_Warning_FailsFromItsLevelDown(SarifLevel failOn, GateVerdict expected) =>
        Assert.That((await Judge(Result("""
            "level": "warning", "message": { "text": "m" }
            """), options: new() { FailOn = failOn })).Verdict, Is.EqualTo(expected));

    [Test]
    public async Task Judge_MessageOfTheRule_HasItsArguments() =>
        Assert.That((await Judge(Result("""
            "ruleId": "NOTED", "level": "error", "message": { "id": "default", "arguments": ["x", "y"] }
            """))).Findings.Single().Message, Is.EqualTo("x is not y"));

    [TestCase("echo '{}' > {results}/a.sarif", "the result file a.sarif is not SARIF 2.1")]
    [TestCase("echo '{' > {results}/a.sarif", "the result file a.sarif cannot be read")]
    [TestCase(": > {results}/a.sarif", "the result file a.sarif is empty")]
    [TestCase("echo '[]' > {results}/a.json", "exit code 0, and no sarif result file was written")]
    public async Task Judge_NoResults_CouldNotRun(string run, string summary)
    {
        var report = await Run(run);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Obstacle), Is.EqualTo((GateVerdict.CouldNotRun, GateObstacle.NoResults)));
            Assert.That(report.Summary, Does.StartWith(summary));
        });
    }

    [Test]
    public async Task Judge_ToolThatDidNotComeToItsEnd_CouldNotRun()
    {
        var report = await Judge("[]", more: """
            "invocations": [{ "executionSuccessful": false, "toolExecutionNotifications": [{ "level": "error", "message": { "text": "out of memory" } }] }],
            """);

        Assert.That((report.Verdict, report.Obstacle, report.Summary), Is.EqualTo((GateVerdict.CouldNotRun, GateObstacle.NoResults, "the tool says that it did not come to its end: out of memory")));
    }

    [Test]
    public async Task Judge_NothingFoundButExitCodeOne_Fails()
    {
        var report = await Judge("[]", exitCode: 1);

        Assert.That((report.Verdict, report.Summary), Is.EqualTo((GateVerdict.Failed, "0 errors, 0 warnings, 0 notes, but exit code 1")));
    }

    [Test]
    public async Task Judge_SameFindingOfTwoProjects_CountsOnce()
    {
        Folder.Write("work/a.sarif", Sarif(Result(""" "level": "error", "message": { "text": "m" } """)));

        Assert.That((await Run("cp a.sarif {results}/a.sarif; cp a.sarif {results}/b.sarif")).Summary, Is.EqualTo("1 errors, 0 warnings, 0 notes"));
    }

    [TestCase("eslint .", "sarif", "the command must say by {results} which folder its SARIF files go to")]
    [TestCase("eslint . > {results}/a", "checkstyle", "results: checkstyle is not known; it is: sarif")]
    public async Task Judge_DefinitionWithoutSense_SaysSo(string run, string results, string summary)
    {
        var report = await new LintGate(new RealProcesses(), new()).JudgeAsync(Context(run, results), CancellationToken.None);

        Assert.That((report.Obstacle, report.Summary), Is.EqualTo((GateObstacle.Misconfigured, summary)));
    }

    [Test]
    public async Task Judge_NoResultsAsked_GoesByExitCodeAndText()
    {
        var report = await new LintGate(new RealProcesses(), new()).JudgeAsync(Context("echo 'a.c:3:1: warning: unused'; exit 1"), CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.FailureKind), Is.EqualTo((GateVerdict.Failed, FailureKind.Style)));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("unused", null, "a.c", 3)]));
        });
    }

    private static string Result(string members) => $$"""[{ {{members}} }]""";

    private string Sarif(string results, string more = "") => $$"""
        { "version": "2.1.0", "runs": [{
          "tool": { "driver": { "name": "t", "rules": [{ "id": "NOTED", "defaultConfiguration": { "level": "note" }, "messageStrings": { "default": { "text": "{0} is not {1}" } } }] } },
          {{more.Replace("{root}", Root)}}
          "results": {{results.Replace("{root}", Root)}} }] }
        """;

    private Task<GateReport> Judge(string results, string more = "", int exitCode = 0, LintGateOptions? options = null)
    {
        Folder.Write("work/a.sarif", Sarif(results, more));
        return Run($"cp a.sarif {{results}}/a.sarif; exit {exitCode}", options);
    }

    private Task<GateReport> Run(string run, LintGateOptions? options = null) =>
        new LintGate(new RealProcesses(), options ?? new()).JudgeAsync(Context(run, "sarif"), CancellationToken.None);
}
