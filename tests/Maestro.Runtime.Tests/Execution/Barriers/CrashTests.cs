using EndToEnd.Harness;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution.Barriers;

/// <summary>An extension that takes the process down is named when the run is taken up, and after the second time it is not used again.</summary>
public sealed class CrashTests
{
    private const string OwnThread = "var t = new Thread(() => throw new InvalidOperationException(\"out of my depth\")); t.Start(); t.Join();";
    private const string Exit = "Environment.Exit(3);";
    private const string Helper = "Background.Work();";

    private Scratch scratch = null!;

    [TearDown]
    public void Remove() => scratch.Dispose();

    [TestCase(OwnThread, "InvalidOperationException on a thread of its own: out of my depth")]
    [TestCase(Exit, "it called Environment.Exit, exit code 3")]
    [TestCase(Helper, "TimeZoneNotFoundException on a thread of its own: no zone")]
    public void Resume_AStrategyEndedTheProcessTwice_ItsFallbackDecides(string does, string how)
    {
        Make(strategy: does);
        Assert.That(scratch.Maestro("run", "Make a file", "--yes").ExitCode, Is.Not.Zero);
        var second = scratch.Maestro("resume");
        Assert.That(second.Error + second.Output, Does.Contain($"the run's process died: decision strategy 'bad-order' of plugin Bad ended it: {how}"));
        Assert.That(second.ExitCode, Is.Not.Zero, second.ToString());
        var third = scratch.Maestro("resume");
        Assert.That(third.ExitCode, Is.Zero, third.ToString());
        Assert.That(scratch.Maestro("log", "--type", "run.crashed").Output, Does.Contain($"decision strategy 'bad-order' of plugin Bad ended the process: {how}"));
        Assert.That(
            scratch.Maestro("log", "--type", "decision.completed", "--json").Output,
            Does.Contain("\"strategy\":\"critical-path\"").And.Contain("fell back from bad-order: decision strategy 'bad-order' of plugin Bad is not used again: it ended the run's process 2 times"));
    }

    [Test]
    public void Resume_AGateEndedTheProcessTwice_HasFailedByName()
    {
        Make(gate: OwnThread);
        Assert.That(scratch.Maestro("run", "Make a file", "--yes").ExitCode, Is.Not.Zero);
        Assert.That(scratch.Maestro("resume").ExitCode, Is.Not.Zero);
        var third = scratch.Maestro("resume");
        Assert.That(third.ExitCode, Is.Not.Zero, third.ToString());
        Assert.That(scratch.Maestro("log", "--type", "failure").Output, Does.Contain("quality gate 'bad-gate' of plugin Bad is not used again: it ended the run's process 2 times"));
        Assert.That(scratch.Maestro("runs").Output, Does.Contain("failed").IgnoreCase);
    }

    [Test]
    public void Resume_ThePluginWasBuiltAnew_IsTriedAgain()
    {
        Make(gate: OwnThread);
        Assert.That(scratch.Maestro("run", "Make a file", "--yes").ExitCode, Is.Not.Zero);
        Assert.That(scratch.Maestro("resume").ExitCode, Is.Not.Zero);
        Compile();
        var third = scratch.Maestro("resume");
        Assert.That(third.ExitCode, Is.Zero, third.ToString());
    }

    private void Make(string strategy = "", string gate = "")
    {
        scratch = new Scratch().Write("maestro.yaml", """
            version: 1
            plugins:
              - Maestro.Plugins.Phases
              - Maestro.Plugins.Decisions
              - Maestro.Plugins.Agents
              - Maestro.Plugins.Gates
              - Maestro.Plugins.Recovery
              - path: tools/Bad
            agents: { default: script, script: { use: command, run: echo done > done.txt } }
            pipeline:
              - { phase: planning, use: interview }
              - { phase: task-generation, use: decompose }
              - { phase: implementation, use: parallel-tasks }
              - { phase: validation, use: gates }
              - { phase: reporting, use: report }
            decisions: { task-ordering: { use: bad-order, fallback: critical-path } }
            gates: { check: { use: bad-gate } }

            """);
        Compile(strategy, gate);
        scratch.Commit();
    }

    private void Compile(string strategy = "", string gate = "") => PluginSource.Compile(Path.Combine(scratch.Root, "tools"), "Bad", $$"""
        [Extension("bad-order")] public sealed class BadOrder : IDecisionStrategy
        {
            public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken ct) { {{strategy}} return Task.FromResult<Decision?>(null); }
        }
        [Extension("bad-gate")] public sealed class BadGate : IQualityGate
        {
            public Task<GateReport> JudgeAsync(GateContext context, CancellationToken ct)
            {
                {{gate}}
                return Task.FromResult(new GateReport { Gate = context.Name, Verdict = GateVerdict.Passed, Summary = "fine" });
            }
        }
        public static class Background
        {
            public static void Work() { var t = new Thread(() => throw new TimeZoneNotFoundException("no zone")); t.Start(); t.Join(); }
        }
        """);
}
