using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>An editor with the schema and <c>check</c> refuse the same files.</summary>
public sealed class AgreementTests
{
    // Every key there is.
    private const string Full = """
        version: 1
        plugins:
          - Maestro.Plugins.Phases
          - path: tools/Mine
          - { id: Acme, version: 1.4 }
        agents:
          default: led
          stuck: { repeats: 3, silent_seconds: 300, output_megabytes: 10, actions: 0 }
          roles: { docs: mine, front-end: { use: [led, mine] }, other: { use: led, model: large, prompt: Be brief. } }
          led: { use: claude-code, model: small }
          mine: { use: command, run: ./agent.sh, timeout_seconds: 5, idle_timeout_seconds: 0, environment: { A: 1, B: b } }
          played: { use: scripted, script: x }
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: 2, gates: [none] }
            recover:
              - retry
              - { use: retry, with: { delay_seconds: 1, max_delay_seconds: 2.5 } }
            max_iterations: 3
            limits: { max_duration_seconds: 1, max_tokens: 2, max_api_calls: 3, max_cost_usd: 0.5 }
        decisions:
          task-ordering: { use: critical-path, fallback: defaults, timeout_seconds: 30, min_confidence: 0.5, with: {} }
          of-my-own: defaults
        gates:
          build: make
          test: { run: make test, results: trx, fix: make fix, timeout_seconds: 10 }
          mine: { run: 'true' }
          other: { use: format, run: 'true' }
        retention: { keep_runs: 1, max_age_days: 2, max_megabytes: 3 }
        gateway: { mode: required, silence_seconds: 60, prices: { m: { input: 3, cached: 0.3, cache_written: 3.75, output: 15 } } }
        sandbox: { level: no-network, writable: [~/.cache/ours], readable: [~/.npmrc], hosts: [a.example, '*.b.example', c.example:8443] }
        baseline: always
        guard: off
        recovery: { per_failure: 5, per_run: 50 }
        deliver: in-place
        resource_limits:
          max_duration_seconds: 1
          max_tokens: 2
          max_api_calls: 3
          max_cost_usd: 0.5
          task: { max_duration_seconds: 1, max_tokens: 2, max_api_calls: 3, max_cost_usd: 0.5 }
          attempt: { max_duration_seconds: 1, max_tokens: 2, max_api_calls: 3, max_cost_usd: 0.5 }
          checkpoint_interval: 5
          assess_at: 0.8
          grace_seconds: 60
        """;

    private static IEnumerable<TestCaseData> Mutations => Mutation.All(EditorBench.Read(Full), DefinitionKeys.Shape).Select(m => new TestCaseData(m).SetArgDisplayNames(m.ToString()));

    [Test]
    public void Full_IsTakenByBoth() => Assert.Multiple(() =>
    {
        Assert.That(EditorBench.Bundled.Check(Full), Is.Empty);
        Assert.That(EditorBench.Bundled.Editor(Full), Is.Empty);
    });

    [Test]
    public void Full_HasEveryKey() => Assert.That(
        Mutation.All(EditorBench.Read(Full), DefinitionKeys.Shape).Select(m => m.Path), Is.SupersetOf(ShapeWalk.Keys(DefinitionKeys.Shape).Select(k => k.Path).Where(p => p != "extends")));

    [TestCaseSource(nameof(Mutations))]
    public void OneThingChanged_BothAgree(object changed)
    {
        var mutation = (Mutation)changed;
        var file = (YamlMap)mutation.Node;
        var (editor, check) = (EditorBench.Bundled.Editor(file), EditorBench.Bundled.Check(file));
        switch (mutation)
        {
            // A name that something else in the file refers to is for the check alone to miss.
            case { Ours: false, Change: not Change.Mistyped }:
                Assert.That(editor, Is.Empty);
                break;
            case { Change: Change.Removed }:
                Assert.That(editor, check.Count == 0 ? Is.Empty : Is.Not.Empty, $"check says: {string.Join('\n', check)}");
                break;
            default:
                Assert.That(check, Is.Not.Empty, "check");
                Assert.That(editor, Is.Not.Empty, "editor");
                break;
        }
    }

    [TestCase("resource_limits: { max_tokens: 0 }", true)]
    [TestCase("resource_limits: { max_tokens: 1_000_000 }", true)]
    [TestCase("resource_limits: { max_tokens: 9223372036854775807 }", true)]
    [TestCase("resource_limits: { max_tokens: -1 }", false)]
    [TestCase("resource_limits: { max_tokens: 1.5 }", false)]
    [TestCase("resource_limits: { max_tokens: '5' }", false)]
    [TestCase("resource_limits: { max_tokens: 30m }", false)]
    [TestCase("resource_limits: { max_tokens: true }", false)]
    [TestCase("resource_limits: { max_tokens: }", true)]
    [TestCase("resource_limits: { max_duration_seconds: 0 }", false)]
    [TestCase("resource_limits: { max_duration_seconds: 2592000 }", true)]
    [TestCase("resource_limits: { max_duration_seconds: 2592001 }", false)]
    [TestCase("resource_limits: { max_duration_seconds: 30m }", false)]
    [TestCase("resource_limits: { max_cost_usd: 1.25 }", true)]
    [TestCase("resource_limits: { max_cost_usd: -0.01 }", false)]
    [TestCase("resource_limits: { max_cost_usd: 1000001 }", false)]
    [TestCase("resource_limits: { max_cost_usd: $5 }", false)]
    [TestCase("resource_limits: { assess_at: 1 }", true)]
    [TestCase("resource_limits: { assess_at: .5 }", true)]
    [TestCase("resource_limits: { assess_at: 1.01 }", false)]
    [TestCase("resource_limits: { assess_at: 80% }", false)]
    [TestCase("resource_limits: { task: { max_token: 1 } }", false)]
    [TestCase("resource_limits: { task: }", true)]
    [TestCase("resource_limits: { attempt: { assess_at: 0.5 } }", false)]
    [TestCase("resource_limits: []", false)]
    [TestCase("resource_limits:", true)]
    [TestCase("version: 1", true)]
    [TestCase("version: 2", false)]
    [TestCase("version: one", false)]
    [TestCase("recovery: { per_failure: 0 }", false)]
    [TestCase("recovery: { per_run: 0 }", true)]
    [TestCase("baseline: when-needed", true)]
    [TestCase("baseline: never", false)]
    [TestCase("guard: on", true)]
    [TestCase("guard: true", false)]
    [TestCase("deliver: branch", true)]
    [TestCase("deliver: patch", true)]
    [TestCase("deliver: in-place", true)]
    [TestCase("deliver: inplace", false)]
    [TestCase("deliver: Branch", false)]
    [TestCase("deliver:", true)]
    [TestCase("retention: { keep_runs: 0 }", true)]
    [TestCase("retention: { max_megabytes: 0 }", false)]
    [TestCase("retention: { max_age_days: 36501 }", false)]
    [TestCase("retention: { keep: 1 }", false)]
    [TestCase("plugins: []", true)]
    [TestCase("plugins: [3]", true, "Only where plugins are looked for is it told that there is none of that name.")]
    [TestCase("plugins: [{ path: a }]", true)]
    [TestCase("plugins: [{ path: a, version: 1.0.0 }]", true)]
    [TestCase("plugins: [{ path: a, id: b }]", false)]
    [TestCase("plugins: [{ path: a, id: b, version: 1.0.0 }]", false)]
    [TestCase("plugins: [{ id: b }]", false)]
    [TestCase("plugins: [{ id: b, version: 1.0 }]", true)]
    [TestCase("plugins: [{ version: 1.0 }]", false)]
    [TestCase("plugins: [{}]", false)]
    [TestCase("plugins: [[]]", false)]
    [TestCase("agents:", true)]
    [TestCase("agents: { a: { use: command, run: x } }", true)]
    [TestCase("agents: { a: { use: command, run: x, script: x } }", false)]
    [TestCase("agents: { a: { use: comand, run: x } }", false)]
    [TestCase("agents: { a: { run: x } }", false)]
    [TestCase("agents: { a: { use: , run: x } }", false)]
    [TestCase("agents: { a: }", false)]
    [TestCase("agents: { a: x }", false)]
    [TestCase("agents: { a: { use: command, run: x, timeout_seconds: soon } }", false)]
    [TestCase("agents: { a: { use: command, run: x, environment: [A] } }", false)]
    [TestCase("agents: { stuck: off }", true)]
    [TestCase("agents: { stuck: }", true)]
    [TestCase("agents: { stuck: { repeats: 0 } }", true)]
    [TestCase("agents: { stuck: on }", false)]
    [TestCase("agents: { stuck: [off] }", false)]
    [TestCase("agents: { stuck: { repeats: -1 } }", false)]
    [TestCase("agents: { stuck: { repeat: 1 } }", false)]
    [TestCase("agents: { roles: }", true)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: a } }", true)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { use: a, model: m, prompt: p } } }", true)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { use: [a] } } }", true)]
    [TestCase("agents: { a: { use: codex }, roles: { mine: { prompt: 'p' } } }", true)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { use: , prompt: p } } }", true)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: [a] } }", false)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { use: [] } } }", false)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { use: [[a]] } } }", false)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { use: { a: b } } } }", false)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { agent: a } } }", false)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { model: [m] } } }", false)]
    [TestCase("agents: { a: { use: codex }, roles: { docs: { prompt: { a: b } } } }", false)]
    [TestCase("pipeline: [{ phase: p, use: gates }]", true)]
    [TestCase("pipeline: [{ phase: p, use: gates, with: }]", true)]
    [TestCase("pipeline: [{ phase: p, use: gates, with: { gate: [] } }]", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, with: { max_parallel: 2 } }]", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, recover: retry }]", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, recover: [retri] }]", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, recover: [build] }]", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, recover: [{ use: fix, with: { delay_seconds: 1 } }] }]", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, recover: [{ with: {} }] }]", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, max_iterations: 0 }]", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, max_iterations: 101 }]", false)]
    [TestCase("pipeline: [{ phase: p, use: retry }]", false)]
    [TestCase("pipeline: [{ phase: p }]", false)]
    [TestCase("pipeline: [{ use: gates }]", false)]
    [TestCase("pipeline: [gates]", false)]
    [TestCase("pipeline: {}", false)]
    [TestCase("decisions: { x: defaults }", true)]
    [TestCase("decisions: { x: default }", false)]
    [TestCase("decisions: { x: { use: defaults, min_confidence: 2 } }", false)]
    [TestCase("decisions: { x: { use: defaults, timeout_seconds: 3601 } }", false)]
    [TestCase("decisions: { x: { use: defaults, fallback: nobody } }", false)]
    [TestCase("decisions: { x: { use: defaults, with: { y: 1 } } }", false)]
    [TestCase("decisions: { x: { fallback: defaults } }", false)]
    [TestCase("decisions: { x: [] }", false)]
    [TestCase("decisions: { task-ordering: }", false)]
    [TestCase("gates: { x: make }", true)]
    [TestCase("gates: { x: { run: make } }", true)]
    [TestCase("gates: { x: { use: command, run: make } }", true)]
    [TestCase("gates: { x: { run: make, result: trx } }", false)]
    [TestCase("gates: { x: { results: trx } }", false)]
    [TestCase("gates: { test: { results: trx } }", false)]
    [TestCase("gates: { test: { use: test } }", false)]
    [TestCase("gates: { test: { use: tests, run: x } }", false)]
    [TestCase("gates: { x: { run: make, timeout_seconds: 86401 } }", false)]
    [TestCase("gates: { x: [] }", false)]
    [TestCase("gates: { x: { use: , run: make } }", true)]
    public void Value_BothAgree(string yaml, bool taken, string? why = null)
    {
        Assert.That(EditorBench.Bundled.Check(yaml), taken ? Is.Empty : Is.Not.Empty, "check");
        Assert.That(EditorBench.Bundled.Editor(yaml), taken && why is null ? Is.Empty : Is.Not.Empty, $"editor. {why}");
    }

    // Laid over a file that has the rest; then each by itself.
    [TestCase("gates: { test: { timeout_seconds: 60 } }")]
    [TestCase("agents: { mine: { timeout_seconds: 60 } }")]
    [TestCase("decisions: { task-ordering: { fallback: defaults } }")]
    [TestCase("gates: { test: { timeout_seconds: 60, use: test } }")]
    public void FileThatExtendsAnother_MayLackWhatThatHas(string yaml)
    {
        Assert.That(EditorBench.Bundled.Editor($"extends: base.yaml\n{yaml}"), Is.Empty);
        Assert.That(EditorBench.Bundled.Editor(yaml), Is.Not.Empty);
    }

    [TestCase("gates: { test: { timeout_second: 60 } }")]
    [TestCase("agents: { mine: { nonsense: 60 } }")]
    [TestCase("decisions: { task-ordering: { fallbak: defaults } }")]
    [TestCase("pipeline: [{ phase: p }]")]
    public void FileThatExtendsAnother_IsRefusedForWhatNoFileMaySay(string yaml) =>
        Assert.That(EditorBench.Bundled.Editor($"extends: base.yaml\n{yaml}"), Is.Not.Empty);

    // Where a plugin could not be read, what it may have in it is let pass; what is known is held to.
    [TestCase("agents: { a: { use: other, anything: 1 } }", true)]
    [TestCase("gates: { a: { use: other, anything: 1 } }", true)]
    [TestCase("pipeline: [{ phase: p, use: other, with: { anything: 1 }, recover: [some] }]", true)]
    [TestCase("decisions: { a: other }", true)]
    [TestCase("gates: { a: { use: test, run: x, anything: 1 } }", false)]
    [TestCase("pipeline: [{ phase: p, use: gates, with: { anything: 1 } }]", false)]
    [TestCase("vershun: 1", false)]
    public void PluginsNotAllRead_UnknownNamesPass(string yaml, bool taken) => Assert.That(EditorBench.Incomplete().Editor(yaml), taken ? Is.Empty : Is.Not.Empty);

    [TestCase("resource_limits: { max_tokens: 1 }", true)]
    [TestCase("agents: { a: { use: command } }", false)]
    [TestCase("gates: { a: { run: x } }", true)]
    public void NoPlugins_NoNameIsTaken(string yaml, bool taken) => Assert.That(EditorBench.Empty().Editor(yaml), taken ? Is.Empty : Is.Not.Empty);
}
