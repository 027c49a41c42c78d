using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Tests.Plugins;
using Maestro.Runtime.Tests.Processes.Containers;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>Out of a sandbox without a network an agent reaches its model by way of the gateway, and nothing else.</summary>
[Platform("Linux")]
public sealed class DoorTests
{
    // Asks the gateway by a program it starts, for which git is good enough, and then the model itself.
    private const string Caller = """
        public sealed class CallerOptions { public string Address { get; set; } = ""; }

        [Extension("caller")] public sealed class Caller(IProcesses processes, IModelGateway gateway, CallerOptions options) : IAgent
        {
            public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken ct)
            {
                var model = await gateway.OpenAsync(new ModelEndpoint(new Uri(options.Address), "sk-a-real-key-of-the-test"), ct);
                var led = await Ask(model.Address, model.Key);
                var direct = await Ask(new Uri(options.Address), "of-the-agents-own");
                File.WriteAllText(Path.Combine(attempt.Workspace.Root, "said.txt"), $"led: {Last(led)}\ndirect: {Last(direct)}\nexit: {led.ExitCode}\nsurvivors: {led.Survivors}\n");
                return new() { Summary = "asked" };

                Task<ProcessResult> Ask(Uri address, string key) => processes.RunAsync(new()
                {
                    Program = "git",
                    Arguments = ["-c", $"http.extraHeader=x-api-key: {key}", "ls-remote", new Uri(address, "a-repository").ToString()],
                    WorkingDirectory = attempt.Workspace.Root,
                }, ct);
            }

            private static string Last(ProcessResult result) => result.Error.Trim().Split('\n')[^1];
        }
        """;

    [TestCase("no-network", "Could not connect|Failed to connect|Couldn't connect")]
    [TestCase("workspace", "not found|404")]
    public async Task Run_AgentInASandbox_ReachesItsModelThroughTheGateway(string level, string direct)
    {
        if ((await Contained.BubblewrapAsync()).Program is null)
            return;
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Say("Yes."), default);
        using var bed = TestBed.Of(Yaml.Replace("ADDRESS", model.Address.ToString(), StringComparison.Ordinal).Replace("LEVEL", level, StringComparison.Ordinal), "", files: "said.txt");
        PluginSource.Compile(Path.Combine(bed.Repository.Root, ".maestro", "plugins"), "Team", Caller);

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), string.Join('\n', result.Verdict.Reasons) + bed.Told);
        var said = bed.Delivered(result, "said.txt")!;
        Assert.That(said, Does.Match("led: .*(not found|404)"), "the model's own answer, which knows no repository");
        Assert.That(said, Does.Match($"direct: .*({direct})").And.Contain("exit: 128").And.Contain("survivors: 0"));
        Assert.That(model.Requests.Select(r => r.Headers.GetValueOrDefault("x-api-key")), Has.Some.EqualTo("sk-a-real-key-of-the-test"));
        if (level == "no-network")
            Assert.That(model.Requests.Select(r => r.Headers.GetValueOrDefault("x-api-key")), Has.None.EqualTo("of-the-agents-own"));
        Assert.That(Directory.EnumerateDirectories(Path.GetTempPath(), "maestro-*").Where(folder => File.Exists(Path.Combine(folder, "gateway"))), Is.Empty, "the doors are gone with the run");
    }

    private const string Yaml = """
        version: 1
        plugins:
          - Maestro.Plugins.Phases
          - Maestro.Plugins.Decisions
          - Maestro.Plugins.Gates
          - Maestro.Plugins.Recovery
          - path: .maestro/plugins/Team
        agents: { default: c, c: { use: caller, address: 'ADDRESS' } }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks, with: { gates: [check] } }
          - { phase: validation, use: gates }
          - { phase: reporting, use: report }
        gates: { check: { run: 'true' } }
        sandbox: { level: LEVEL }

        """;
}
