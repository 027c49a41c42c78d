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
            Assert.That(report.Markdown, Does.StartWith("# Run run-1\n\n**Failed: nothing came of it; nothing was delivered.**\n\n- planning failed\n\nNothing has been delivered."));
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
            Assert.That(report.Html, Does.Contain("id=\"tasks\"").And.Contain("id=\"gates\""), "what evidence links to");
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
            foreach (var tag in (string[])["<img", "<strong>b", "<code>c</code>"])
                Assert.That(html, Does.Not.Contain(tag));
            Assert.That(Regex.Count(html, "<script"), Is.EqualTo(1), "the report's own");
            Assert.That(Regex.IsMatch(html, "<a [^>]*href=\"[^#]"), Is.False);
            Assert.That((report.Markdown + html).IndexOfAny(['\u202e', '\u001b']), Is.EqualTo(-1));
            Assert.That(Regex.Count(html, "<h1"), Is.EqualTo(1));
            Assert.That(html, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt; | [x](javascript:y) ![i](http://e/i.png) **b** `c` # heading"));
            Assert.That(html, Does.Contain("a|b`c&lt;d&gt;.cs"));
        });
    }

    [Test]
    public async Task Run_PhaseSummedUp_ItsTableComesRightAfterWhatToLookAt()
    {
        var report = await Run(new(), new ResultTable
        {
            Title = "Packages | all", Introduction = "What became *of each*.", Columns = ["Package", "Result", "Notes", ""],
            Rows =
            [
                [new("Polly"), new("raised | twice", Tone: ResultTone.Good), new("8.1", "https://example.invalid/a(b)?x=1&copy;=|"), new("")],
                [new("Old"), new("left", Tone: ResultTone.Bad), new("", "http://example.invalid/"), new("more"), new("than columns")],
                [new("Short")],
            ],
        });

        Assert.Multiple(() =>
        {
            Assert.That(report.Markdown, Does.Match(@"(?s)## What to look at.*\n## Packages \\\| all\n\nWhat became \\\*of each\\\*\.\n\n\| Package \| Result \| Notes \|  \|\n.*## Plan and result"));
            Assert.That(report.Markdown, Does.Contain("| Polly | raised \\| twice | [8\\.1](<https://example.invalid/a(b)?x=1&amp;copy;=%7C>) | – |\n| Old | left | [http://example.invalid/](<http://example.invalid/>) | more |\n| Short | – | – | – |\n"));
            Assert.That(report.Html, Does.Contain("<a class=\"elsewhere\" href=\"https://example.invalid/a(b)?x=1&amp;copy;=%7C\" rel=\"noopener noreferrer\">8.1</a>").And.Contain("<span class=\"pill good\">raised | twice</span>").And.Not.Contain("than columns"));
            Assert.That(report.Html!.IndexOf("id=\"results\"", StringComparison.Ordinal), Is.GreaterThan(report.Html.IndexOf("id=\"look-at\"", StringComparison.Ordinal)).And.LessThan(report.Html.IndexOf("id=\"requirements\"", StringComparison.Ordinal)));
            Assert.That(report.Json!.Value.GetProperty("results").GetProperty("rows")[0][1].GetProperty("tone").GetString(), Is.EqualTo("good"));
        });
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("JavaScript://example.invalid/%0aalert(1)")]
    [TestCase("data:text/html,x")]
    [TestCase("file:///etc/passwd")]
    [TestCase("//example.invalid/")]
    [TestCase("releases/1")]
    [TestCase("https://nuget.example@example.invalid/")]
    [TestCase("https://example.invalid/\u202e")]
    public async Task Run_LinkThatLeadsNotToTheWeb_IsShownAsTextAlone(string link)
    {
        var report = await Run(new(), new ResultTable { Title = "T", Columns = ["A"], Rows = [[new("notes", link)]] });

        var safe = link.Contains('\u202e', StringComparison.Ordinal);
        Assert.That(report.Html, Does.Contain("notes"));
        Assert.That(Regex.Count(report.Html!, "<a class=\"elsewhere\""), Is.EqualTo(safe ? 1 : 0));
        Assert.That((report.Markdown + report.Html).IndexOf('\u202e', StringComparison.Ordinal), Is.EqualTo(-1));
        if (!safe)
            Assert.That(report.Markdown, Does.Contain("| notes |").And.Not.Contain("]("));
    }

    [Test]
    public async Task Run_NoPhaseSummedUp_HasNoSuchPart()
    {
        var report = await Run(new());
        Assert.That(report.Html, Does.Not.Contain("id=\"results\""));
        Assert.That(report.Markdown, Does.Not.Contain("\n\n\n"));
    }

    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Run_WhatToLookAt_IsToldByWeight()
    {
        var report = await Run(
            new()
            {
                Verdict = Judged,
                Decisions = [Decision("a", 0.3)],
                Limits = [new("max_tokens", 95, 100, "tokens", false)],
                Containments = [new() { Level = "none", By = "sessions" }],
            },
            Make.Plan(Make.Requirement("FR-1"), Make.Requirement("FR-2")) with { Answers = [new("tests", "Write tests?", "yes", Assumed: true), new("docs", "Write docs?", "no", Assumed: false)] },
            Make.Graph(Make.Task("T1"), Make.Task("T2")),
            Make.Changes(Make.Result("T1"), Make.Result("T2", TaskState.NotStarted)),
            new ValidationResult { Gates = [FakeGates.Report("test", GateVerdict.Failed)] },
            new ReviewResult { Findings = [new("tests", Severity.High, "nothing tests it"), new("tests", Severity.Info, "worth knowing")] });

        var section = report.Markdown.Split("## What to look at\n\n")[1].Split("\n\n")[0].Split('\n');
        Assert.That(section, Is.EqualTo(new[]
        {
            "- **FR-2 is not met: T2 is not in the result**", "- **Task T2, not started: Task T2**", "- **Gate test does not hold on the result: test said so**", "- **Review, high: nothing tests it**",
            "- Decided with confidence 0.30: question a X", "- Assumed, since nobody said: Write tests? yes", "- max\\_tokens is used to 95 %", "- Programs ran without a sandbox",
        }), string.Join('\n', section));
    }

    [Test]
    public async Task Run_NothingStandsOut_SaysSo()
    {
        var report = await Run(
            new() { Verdict = Judged with { Requirements = [Judged.Requirements[0]] } }, Make.Plan(Make.Requirement("FR-1")), Make.Graph(Make.Task("T1")), Make.Changes(Make.Result("T1")),
            new ValidationResult { Gates = [FakeGates.Report("test")] }, new ReviewResult { Findings = [] });

        Assert.That(report.Markdown, Does.Contain("## What to look at\n\nNothing stands out"));
    }

    [Test]
    public async Task Run_JudgedDecisions_AreAMetricWithItsComputation()
    {
        var report = await Run(new()
        {
            Decisions = [Decision("a", 0.9) with { Id = "d1" }, Decision("b", 0.9) with { Id = "d2" }, Decision("c", 0.3) with { Id = "d3" }],
            Judged = [new("d1", true), new("d2", true), new("d3", false), new("of another run", false)],
        });

        Assert.Multiple(() =>
        {
            Assert.That(report.Markdown, Does.Contain(
                "| Decisions judged appropriate | 67 % (2 of 3 judged, of 3 decisions) | decisions a person called appropriate by maestro log review, divided by those a person judged: 2 / 3 | more than 85 % | **no** |"));
            Assert.That(report.Markdown, Does.Contain("| **0.30, to be reviewed**, judged not appropriate |"));
            Assert.That(report.Markdown, Does.Not.Contain("Decided with confidence"), "what a person judged need not be looked at again");
        });
    }

    [Test]
    public async Task Run_GatesAskedBefore_StandBesideWhatTheySayOfTheResult()
    {
        var report = await Run(
            new() { BaseGates = [FakeGates.Report("test", GateVerdict.Failed) with { Summary = "2 failed", Tests = new(10, 2, 0) }] },
            new ValidationResult { Gates = [FakeGates.Report("test") with { Summary = "all passed", Tests = new(14, 0, 0) }, FakeGates.Report("build")] });

        Assert.Multiple(() =>
        {
            Assert.That(report.Markdown, Does.Contain("| `test` | passed | all passed | 14 | 0 | 0 | 0.0 | 2 failed |"));
            Assert.That(report.Markdown, Does.Contain("| `build` | passed | build said so | – | – | – | 0.0 | not asked |"));
            Assert.That(report.Html, Does.Contain("10 → 14").And.Contain("2 → 0"));
        });
    }

    [Test]
    public async Task Run_TimesOfTasks_BecomeBarsFromTheFirstBeginning()
    {
        var report = await Run(
            new()
            {
                Timeline =
                [
                    new("T1", Noon, Noon.AddSeconds(100), [new(1, Noon, Noon.AddSeconds(40), AttemptEnd.Failed, "claude", FailureKind.Test), new(2, Noon.AddSeconds(50), Noon.AddSeconds(90), AttemptEnd.Kept, "claude")]),
                    new("T2", Noon.AddSeconds(100), null, [new(1, Noon.AddSeconds(100), Noon.AddSeconds(130), AttemptEnd.Interrupted)]),
                ],
            },
            Make.Graph(Make.Task("T1"), Make.Task("T2", after: ["T1"])));

        Assert.Multiple(() =>
        {
            Assert.That(report.Html, Does.Contain("Timeline of 2 tasks over 2 min 10 s, 3 attempts, 1 of them failed. The longest is T1 with 1 min 40 s."));
            Assert.That(report.Html, Does.Contain("T1, attempt 1 by claude: 40 s, failed by test"));
            Assert.That(report.Html, Does.Contain("T2, attempt 1: 30 s"));
            Assert.That(report.Html, Does.Contain("2 tasks in 2 layers with 1 dependencies"));
            Assert.That(report.Markdown, Does.Contain("| `T2` | Task T2 | unfinished |"));
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

        Assert.That(html, Does.Match($"<li>\\s*{Regex.Escape(System.Net.WebUtility.HtmlEncode(reason.Trim()))}</li>"));
    }

    [Test]
    public async Task Run_Html_NeedsNothingFromElsewhere()
    {
        var html = (await Run(new())).Html!;

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.StartWith("<!doctype html>").And.Contain("prefers-color-scheme: dark").And.Contain("default-src 'none'"));
            Assert.That(Regex.IsMatch(html, @"\bsrc=|\bhref=""[^#]|url\(|@import|https?://"), Is.False);
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
