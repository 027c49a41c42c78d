using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Execution.Limits;

/// <summary>What agents use by way of the gateway is counted and bounded by the run, whatever they say of it.</summary>
public sealed class GatewayRunTests
{
    private static readonly ModelUsage Each = new(100, 20, 10, 0);

    // Calls its model so often, or until it is refused, and then says that all went well and that it used what the yaml says.
    private const string Caller = """
        public sealed class CallerOptions { public string Address { get; set; } = ""; public int Calls { get; set; } public int Tells { get; set; } public bool Past { get; set; } }

        [Extension("caller")] public sealed class Caller(IUsageMeter meter, IModelGateway gateway, CallerOptions options) : IAgent
        {
            public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken ct)
            {
                var own = new ModelEndpoint(new Uri(options.Address), "sk-a-real-key-of-the-test");
                var model = options.Past ? own : await gateway.OpenAsync(own, ct) ?? own;
                using var http = new System.Net.Http.HttpClient { BaseAddress = model.Address };
                http.DefaultRequestHeaders.Add("x-api-key", model.Key);
                for (var call = 0; call < options.Calls; call++)
                {
                    var body = new System.Net.Http.StringContent("{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":\"Please.\"}]}");
                    using var answer = await http.PostAsync("v1/messages", body, ct);
                    if (!answer.IsSuccessStatusCode)
                        break;
                    meter.Report(new() { Tokens = options.Tells / options.Calls, ApiCalls = 1 });
                }
                await System.IO.File.WriteAllTextAsync(System.IO.Path.Combine(attempt.Workspace.Root, attempt.Task.Id + ".txt"), "done", ct);
                return new() { Summary = "all done", Usage = new() { Tokens = options.Tells, ApiCalls = options.Calls } };
            }
        }
        """;

    private const string Yaml = """
        version: 1
        plugins:
          - Maestro.Plugins.Phases
          - Maestro.Plugins.Decisions
          - Maestro.Plugins.Gates
          - Maestro.Plugins.Recovery
          - path: .maestro/plugins/Team
        agents: { default: c, c: { use: caller, address: 'ADDRESS', OPTIONS } }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks, with: { max_parallel: 3, gates: [check] } }
          - { phase: validation, use: gates }
          - { phase: reporting, use: report }
        gates: { check: { run: 'true' } }

        """;

    [TestCase(220, TestName = "Run_BothCountTheSame_IsCountedOnce")]
    [TestCase(7, TestName = "Run_AgentTellsLess_TheGatewayCounts")]
    public async Task Run_ThroughTheGateway(int tells)
    {
        await using var model = await ScriptedModel.StartAsync(_ => Answer, default);
        using var bed = Bed(model, $"calls: 2, tells: {tells}");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), string.Join('\n', result.Verdict.Reasons) + bed.Told);
        Assert.That((result.Used("max_tokens"), result.Used("max_api_calls")), Is.EqualTo((220m, 2m)));
        Assert.That(model.Requests.Select(r => r.Headers["x-api-key"]), Is.All.EqualTo("sk-a-real-key-of-the-test"));
        Assert.That(Log(result), Does.Contain($"its agent tells of {tells} tokens, the gateway counted 220"));
        Assert.That(Log(result), Does.Not.Contain("sk-a-real-key-of-the-test"));
    }

    [TestCase(1)]
    [TestCase(3)]
    public async Task Run_AgentsGoOnBeyondALimit_AreRefused_AndNothingOfItIsCalledDone(int tasks)
    {
        await using var model = await ScriptedModel.StartAsync(_ => Answer, default);
        using var bed = Bed(model, "calls: 1000, tells: 0", "resource_limits: { max_tokens: 1000, assess_at: 1 }", tasks);

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed).Or.EqualTo(RunState.Partial), bed.Told);
        Assert.That(result.Used("max_tokens"), Is.InRange(1000m, 1000m + Each.Total), "at most the call under way goes beyond it");
        Assert.That(model.Used.Total, Is.EqualTo(result.Used("max_tokens")));
        Assert.That(result.Delivery, Is.Null, "none of it is called done");
    }

    [Test]
    public async Task Run_AgentGoesPastARequiredGateway_Fails()
    {
        await using var model = await ScriptedModel.StartAsync(_ => Answer, default);
        using var bed = Bed(model, "calls: 1, tells: 110, past: true", "gateway: { mode: required }");

        var result = await bed.RunAsync();

        Assert.That(bed.Failures.Select(f => f.Message), Has.Some.Contains("did not go through the gateway, which gateway.mode requires"));
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed));
    }

    [Test]
    public async Task Run_GatewayIsOff_AgentsReachTheirModelsThemselves()
    {
        await using var model = await ScriptedModel.StartAsync(_ => Answer, default);
        using var bed = Bed(model, "calls: 1, tells: 110", "gateway: { mode: 'off' }");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(result.Used("max_tokens"), Is.EqualTo(110), "what it tells");
        Assert.That(Log(result), Does.Not.Contain("the gateway listens"));
    }

    private static string Log(RunResult result) => File.ReadAllText(result.Directory.Log);

    private static ModelAnswer Answer => new() { Text = "Yes.", Usage = Each };

    private static TestBed Bed(ScriptedModel model, string options, string more = "", int tasks = 1)
    {
        var bed = TestBed.Of(Yaml.Replace("ADDRESS", model.Address.ToString(), StringComparison.Ordinal).Replace("OPTIONS", options, StringComparison.Ordinal) + more + "\n", "", tasks, "{0}.txt");
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Team", Caller);
        return bed;
    }
}
