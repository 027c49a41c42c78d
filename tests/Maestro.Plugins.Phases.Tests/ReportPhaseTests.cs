using System.Text.RegularExpressions;
using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests;

public sealed class ReportPhaseTests
{
    private const string Hostile = "<script>alert(1)</script> | [x](javascript:y) ![i](http://e/i.png) **b** `c`\n# heading \u202e\u001b[31m &lt;";

    [Test]
    public async Task Run_NoArtifacts_StillReports()
    {
        var report = await Run(new() { Verdict = new(RunState.Failed, ["planning failed"]) });

        Assert.Multiple(() =>
        {
            Assert.That(report.Markdown, Does.StartWith("# Run run-1\n\n**Failed**\n\n- planning failed\n\nNothing has been delivered."));
            foreach (var section in (string[])["There is no plan.", "No task was worked on to its end.", "nothing is proven", "was not reviewed", "none occurred"])
                Assert.That(report.Markdown, Does.Contain(section));
        });
    }

    [Test]
    public async Task Run_HeldDifferentlyAfterAResume_NamesBothAndWhatMaySurvive()
    {
        var report = await Run(new()
        {
            Containments =
            [
                new() { Level = "workspace", By = "bubblewrap 0.8.0" },
                new() { Level = "none", By = "sessions", Why = "bwrap is gone", MaySurvive = "what systemd starts" },
            ],
        });

        Assert.That(report.Markdown, Does.Contain("- Sandbox `workspace`, by bubblewrap 0.8.0: programs could write their workspace and a home of their own, and nothing else but what the configuration names; nothing they started can have outlived them.\n"));
        Assert.That(report.Markdown, Does.Contain("- Sandbox `none`, by sessions (bwrap is gone): nothing but their good will kept programs from writing elsewhere; what they started was ended, but what systemd starts may live on.\n"));
    }

    private static readonly RunVerdict Judged = new(RunState.Partial, [])
    {
        Requirements =
        [
            new("FR-1", "Convert", ProofState.Proven, "by 1 test(s)",
                [new(ProofKind.Test, "KelvinTests.Converts", "T1", "tests/KelvinTests.cs"), new(ProofKind.Gate, "test"), new(ProofKind.Diff, "src/a.cs", "T1", "src/a.cs")],
                [new("0 °C is 273.15 K", ProofState.Proven, "as its requirement", [])]),
            new("FR-2", "Print", ProofState.Failed, "T2 is not in the result", [], []),
        ],
    };

    [Test]
    public async Task Run_FullRun_ShowsPlanBesideResult()
    {
        var validation = new ValidationResult { Gates = [FakeGates.Report("test", GateVerdict.Failed) with { Tests = new(12, 1, 2) }] };
        var report = await Run(
            new() { Verdict = Judged, Delivery = new("maestro/kelvin-scale", "aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb") },
            Make.Plan(Make.Requirement("FR-1", "Convert", "P0"), Make.Requirement("FR-2", "Print")),
            Make.Graph(Make.Task("T1", requirements: ["FR-1"]), Make.Task("T2", requirements: ["FR-2"])),
            Make.Changes(Make.Result("T1", TaskState.Done, "src/a.cs") with { Usage = Usage.Unknown }, Make.Result("T2", TaskState.NotStarted)),
            validation);

        Assert.Multiple(() =>
        {
            Assert.That(report.Markdown, Does.Contain("Branch `maestro/kelvin-scale` at commit `aaaaaaaaaa`, tree `bbbbbbbbbb`."));
            Assert.That(report.Markdown, Does.Contain("1 of 2 proven, 1 of them by tests of their own."));
            Assert.That(report.Markdown, Does.Contain("| `FR-1` | Convert | `P0` | proven | test `KelvinTests.Converts` in `tests/KelvinTests.cs` ([T1](#tasks)); gate [test](#gates); changed `src/a.cs` ([T1](#tasks)) | `T1` |"));
            Assert.That(report.Markdown, Does.Contain("| `FR-2` | Print | `P1` | not met | T2 is not in the result | `T2` |"));
            Assert.That(report.Markdown, Does.Contain("| `FR-1` | 0 °C is 273.15 K | proven | as its requirement |"));
            Assert.That(report.Html, Does.Contain("<h2 id=\"tasks\">").And.Contain("<h2 id=\"gates\">"), "what evidence links to");
            Assert.That(report.Markdown, Does.Contain("| `T1` | Task T1 | done | 1 | `0123456789` | unknown | `src/a.cs` |"));
            Assert.That(report.Markdown, Does.Contain("| `T2` | Task T2 | not started | 0 | – | – | – |"));
            Assert.That(report.Markdown, Does.Contain("| `test` | failed | test said so | 12 | 1 | 2 |"));
        });
    }

    [Test]
    public async Task Run_GateFailedBeforeTheRunToo_IsToldAsThat()
    {
        var before = new BaselineComparison { Verdict = GateVerdict.Failed, Summary = "11 passed, 1 failed", NotWorse = true };
        var validation = new ValidationResult { Gates = [FakeGates.Report("test", GateVerdict.Failed) with { Baseline = before }] };

        var report = await Run(new() { Verdict = new(RunState.Succeeded, []) }, Make.Plan(Make.Requirement("FR-1", "Convert", "P0")), validation);

        Assert.That(report.Markdown, Does.Contain("| `test` | failed before too, nothing new | test said so |"));
    }

    [Test]
    public async Task Run_Metrics_ComeFromHistoryAlone()
    {
        var failure = new Failure { Kind = FailureKind.Test, Message = "1 failed" };
        var report = await Run(new()
        {
            Decisions = [Decision("a", 0.9), Decision("b", 0.4), Decision("c", 0.2)],
            Failures = [new(default, "validation", null, failure, [new("retry", 1, "waited", true)], true), new(default, "implementation", "T1", failure, [], false)],
            HumanInputs = 1,
            Restores = new(4, 3),
            Limits = [new("max_tokens", 10, 100, "tokens", true), new("max_duration_seconds", 300, 400, "seconds", false)],
        });

        Assert.Multiple(() =>
        {
            Assert.That(report.Markdown, Does.Match(@"\| Autonomy ratio \| 80 ?% \(3 decisions, 1 recoveries, 1 human inputs\) \|"));
            Assert.That(report.Markdown, Does.Match(@"\| Recovery success \| 50 ?% \(1 of 2 failures\) \|"));
            Assert.That(report.Markdown, Does.Match(@"restored a working state \| 75 ?% \(3 of 4 restored and verified\) \|"));
            Assert.That(report.Markdown, Does.Match(@"\| Limits used \| 75 ?% of the limit used most \(max\\_duration\\_seconds\); unknown: max\\_tokens \|"));
            Assert.That(report.Markdown, Does.Contain("| `max_tokens` | unknown (at least 10) | 100 | tokens | unknown |"));
            Assert.That(report.Markdown, Does.Contain("| validation | test | 1 failed | `retry` 1: waited (passed) | recovered |"));
            Assert.That(report.Markdown.IndexOf("question c", StringComparison.Ordinal), Is.LessThan(report.Markdown.IndexOf("question b", StringComparison.Ordinal)));
            Assert.That(report.Markdown.IndexOf("question b", StringComparison.Ordinal), Is.LessThan(report.Markdown.IndexOf("question a", StringComparison.Ordinal)));
        });
    }

    [Test]
    public async Task Run_HostileText_StaysTextInBothForms()
    {
        var report = await Run(
            new() { Decisions = [Decision(Hostile, 0.2)], Verdict = new(RunState.Failed, [Hostile]) },
            Make.Plan(Make.Requirement("FR-1", Hostile)) with { Title = Hostile },
            Make.Graph(Make.Task("T1", requirements: ["FR-1"]) with { Title = Hostile }),
            Make.Changes(Make.Result("T1", TaskState.Done, "a|b`c<d>.cs") with { Summary = Hostile }));

        var html = report.Html!;
        Assert.Multiple(() =>
        {
            foreach (var tag in (string[])["<script", "<img", "<a ", "<strong>b", "<code>c</code>"])
                Assert.That(html, Does.Not.Contain(tag));
            Assert.That((report.Markdown + html).IndexOfAny(['\u202e', '\u001b']), Is.EqualTo(-1));
            Assert.That(Regex.Count(html, "<h1"), Is.EqualTo(1));
            Assert.That(html, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt; | [x](javascript:y) ![i](http://e/i.png) **b** `c` # heading"));
            Assert.That(html, Does.Contain("a|b`c&lt;d&gt;.cs"));
        });
    }

    [TestCase("- item")]
    [TestCase("+ item")]
    [TestCase("1. item")]
    [TestCase("12) item")]
    [TestCase("---")]
    [TestCase("===")]
    [TestCase("# item #")]
    [TestCase("> quote")]
    [TestCase("\n\n- item")]
    public async Task Run_TextThatWouldBeginABlock_StaysText(string reason)
    {
        var html = (await Run(new() { Verdict = new(RunState.Failed, [reason]) })).Html!;

        Assert.That(html, Does.Contain($"<li>{System.Net.WebUtility.HtmlEncode(reason.Trim())}</li>"));
    }

    [Test]
    public async Task Run_Html_NeedsNothingFromElsewhere()
    {
        var html = (await Run(new())).Html!;

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.StartWith("<!doctype html>").And.Contain("prefers-color-scheme: dark").And.Contain("default-src 'none'"));
            Assert.That(Regex.IsMatch(html, @"\b(src|href)=|url\(|@import|https?://"), Is.False);
        });
    }

    private static Decision Decision(string name, double confidence) => new()
    {
        Kind = DecisionKinds.Approach,
        Question = $"question {name}",
        Options = [new() { Id = "x", Title = "X" }],
        Choice = "x",
        Rationale = name,
        Confidence = confidence,
        Strategy = "defaults",
    };

    private static async Task<RunReport> Run(FakeHistory history, params Artifact[] artifacts) =>
        (RunReport)(await new ReportPhase(history).RunAsync(new FakeContext("/nowhere", artifacts), default)).Artifact!;
}
