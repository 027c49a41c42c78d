using System.Diagnostics;
using Maestro.Runtime.Telemetry;
using Maestro.Runtime.Tests.Execution;

namespace Maestro.Runtime.Tests.Telemetry;

/// <summary>What a run tells of itself in spans and metrics, by whole runs.</summary>
public sealed class RunTelemetryTests
{
    private const string FailsOnce = "[ \"$MAESTRO_ATTEMPT\" = 1 ] && exit 3\necho \"$id\" > \"out/$id.txt\"";
    private const string Writes = "echo \"$id\" > \"out/$id.txt\"";

    [Test]
    public async Task Run_ThatRecovers_IsATreeOfSpans()
    {
        using var heard = new Listened();
        using var bed = TestBed.Make(FailsOnce, taskGates: "check");
        bed.Telemetry = () => heard.Telemetry;
        var result = await bed.RunAsync();
        Assert.That(heard.Spans.Select(span => span.TraceId).Distinct(), Is.EqualTo(new[] { TraceIdentity.Of(result.Id) }));
        var root = heard.Span("run");
        Assert.That(root.ParentSpanId, Is.EqualTo(default(ActivitySpanId)), "the root has nobody above it");
        Assert.That(root.GetTagItem(AttributeNames.RunState), Is.EqualTo("succeeded"));
        Assert.That(root.Status, Is.EqualTo(ActivityStatusCode.Unset));
        Assert.That(heard.Parent(heard.Span("phase implementation")), Is.EqualTo(root));
        var task = heard.Span("task T1");
        Assert.That(heard.Parent(task), Is.EqualTo(heard.Span("phase implementation")));
        var recovery = heard.Span("recovery retry");
        Assert.That(heard.Parent(recovery), Is.EqualTo(task));
        var attempts = heard.Spans.Where(span => span.DisplayName == "invoke_agent script").ToList();
        Assert.That(attempts.Select(heard.Parent), Is.EqualTo(new[] { task, recovery }), "the second was the recovery's doing");
        Assert.That(heard.Spans.Where(span => span.DisplayName == "gate check").Select(heard.Parent), Does.Contain(task).And.Contain(heard.Span("phase validation")));
        Assert.That(heard.Parent(heard.Span("decision task-ordering")), Is.EqualTo(heard.Span("phase implementation")));
        Assert.That(heard.Parent(heard.Span("integration")), Is.EqualTo(task));
        Assert.That(heard.Parent(heard.Span("preparation")), Is.EqualTo(heard.Span("delivery")));
    }

    [Test]
    public async Task Attempt_ThatFailed_IsAnErrorWithWhatIsKnown()
    {
        using var heard = new Listened();
        using var bed = TestBed.Make(FailsOnce);
        bed.Telemetry = () => heard.Telemetry;
        await bed.RunAsync();
        var failed = heard.Spans.First(span => span.DisplayName == "invoke_agent script");
        Assert.That(failed.Status, Is.EqualTo(ActivityStatusCode.Error));
        Assert.That(failed.StatusDescription, Does.Contain("exit code 3"));
        Assert.That(failed.GetTagItem(AttributeNames.ErrorType), Is.EqualTo("agent"));
        Assert.That(failed.GetTagItem(AttributeNames.AgentName), Is.EqualTo("script"));
        Assert.That(failed.GetTagItem(AttributeNames.ProviderName), Is.EqualTo("command"));
        Assert.That(failed.TagObjects.Select(tag => tag.Key), Has.None.EqualTo(AttributeNames.Tokens), "the agent told of no tokens, and that is not zero");
        var started = bed.Records.First(record => record.Type == "agent.started");
        Assert.That(failed.StartTimeUtc, Is.EqualTo(started.Utc.UtcDateTime), "times are the journal's");
        var said = heard.Span("task T1").Events.Single(e => e.Name == EventNames.Failure);
        Assert.That(said.Tags.Single(tag => tag.Key == AttributeNames.Message).Value, Does.Contain("exit code 3"));
        Assert.That(heard.Spans.SelectMany(span => span.Events).Select(e => e.Name), Does.Contain(EventNames.Checkpoint).And.Contain(EventNames.FailureClosed));
    }

    [Test]
    public async Task Run_ThatRecovers_IsCounted()
    {
        using var heard = new Listened();
        using var bed = TestBed.Make(FailsOnce + "\necho '{\"usage\":{\"tokens\":120,\"api_calls\":2}}' > \"$MAESTRO_RESULT_FILE\"", taskGates: "check");
        bed.Telemetry = () => heard.Telemetry;
        await bed.RunAsync();
        Assert.That(heard.Sum(MetricNames.Runs, "maestro.run.state=succeeded"), Is.EqualTo(1));
        Assert.That(heard.Sum(MetricNames.Tasks, "maestro.task.state=done"), Is.EqualTo(1));
        Assert.That(heard.Sum(MetricNames.Recoveries, "maestro.recovery.strategy=retry", "maestro.recovery.acted=True"), Is.EqualTo(1));
        Assert.That(heard.Sum(MetricNames.GateVerdicts, "maestro.gate.name=check", "maestro.gate.verdict=passed"), Is.EqualTo(bed.Records.Count(r => r.Type == "gate.completed" && r.Key.Contains("/gate/check@", StringComparison.Ordinal))));
        Assert.That(heard.Sum(MetricNames.Decisions, "maestro.decision.kind=task-ordering"), Is.EqualTo(1));
        Assert.That(heard.Sum(MetricNames.Failures, "error.type=agent"), Is.EqualTo(1));
        Assert.That(heard.Sum(MetricNames.Tokens, "gen_ai.agent.name=script"), Is.EqualTo(120), "of the attempt that told");
        Assert.That(heard.Measured.Count(m => m.Name == MetricNames.OperationDuration && m.Tags.Contains("gen_ai.operation.name=invoke_agent")), Is.EqualTo(2));
        Assert.That(heard.Measured.Single(m => m.Name == MetricNames.LimitUtilization && m.Tags.Contains("maestro.limit.name=max_tokens")).Value, Is.GreaterThan(0).And.LessThan(1));
    }

    [Test]
    public async Task Resume_GoesOnInTheSameTrace_AndLinksToWhereItBegan()
    {
        using var first = new Listened();
        using var second = new Listened();
        using var bed = TestBed.Make(Writes, tasks: 2);
        using var stop = new CancellationTokenSource();
        bed.Watch = record => (record.Type == "agent.started" ? stop : null)?.Cancel();
        bed.Telemetry = () => first.Telemetry;
        await bed.StartAsync(stop.Token);
        bed.Watch = null;
        bed.Telemetry = () => second.Telemetry;
        var outcome = await bed.ResumeAsync();
        Assert.That(outcome.Value!.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        var (begun, resumed) = (first.Span("run"), second.Span("run"));
        Assert.That(begun.GetTagItem(AttributeNames.RunState), Is.EqualTo("cancelled"));
        Assert.That(first.Spans.Concat(second.Spans).Select(span => span.TraceId).Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(resumed.Links.Select(link => link.Context.SpanId), Is.EqualTo(new[] { begun.SpanId }));
        Assert.That(second.Spans.Select(span => span.DisplayName), Has.None.EqualTo("phase planning"), "what is completed is not told again");
    }

    [Test]
    public async Task Run_WhoseExportFails_SaysSoInOneLineOfItsLog()
    {
        using var heard = new Listened { Problem = "nobody is at home" };
        using var bed = TestBed.Make(Writes);
        bed.Telemetry = () => heard.Telemetry;
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded));
        Assert.That(File.ReadLines(result.Directory.Log).Count(line => line.Contains("telemetry", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(File.ReadAllText(result.Directory.Log), Does.Contain("nobody is at home"));
    }

    [Test]
    public async Task Run_ThatMeetsACredential_ExportsNone()
    {
        const string Canary = "ghp_abcdefghijklmnopqrstuvwxyz0123456789";
        using var heard = new Listened();
        using var bed = TestBed.Make($"[ \"$MAESTRO_ATTEMPT\" = 1 ] && printf '{{\"status\":\"failed\",\"message\":\"no entry with {Canary}\"}}' > \"$MAESTRO_RESULT_FILE\" && exit 0\n{Writes}");
        bed.Telemetry = () => heard.Telemetry;
        await bed.RunAsync();
        var said = heard.Spans.SelectMany(span => span.TagObjects.Concat(span.Events.SelectMany(e => e.Tags)).Select(tag => $"{tag.Value}").Append(span.StatusDescription ?? "")).ToList();
        Assert.That(said, Has.Some.Contains("no entry with ***"));
        Assert.That(said, Has.None.Contains(Canary));
    }

    [Test]
    public async Task Run_NobodyIsTold_KeepsNoRootInItsJournal()
    {
        using var bed = TestBed.Make(Writes);
        await bed.RunAsync();
        Assert.That(bed.Count(TraceRoot.Type), Is.Zero);
    }
}
