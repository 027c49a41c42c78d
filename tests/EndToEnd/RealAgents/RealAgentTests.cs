using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace EndToEnd.RealAgents;

/// <summary>The agents themselves do a plan through the gateway, against a model whose answers are given.</summary>
[Platform("Linux")]
public sealed class RealAgentTests
{
    private static IEnumerable<RealAgent> Agents => RealAgentCatalogue.Sample;

    [TestCaseSource(nameof(Agents))]
    public async Task Run_ByTheAgentItself_DoesBothTasksAndCountsWhatTheModelDid(RealAgent agent)
    {
        AgentFolder.Require(agent.Program);
        await using var model = await ScriptedModel.StartAsync(TwoTasks.Answer, default);

        using var run = RealRun.Of(agent, model);

        Assert.That(run.Result.ExitCode, Is.Zero, run.ToString());
        foreach (var file in (string[])[TwoTasks.First, TwoTasks.Second])
            Assert.That(run.Scratch.Git("show", $"maestro/two-files:{file}"), Is.EqualTo(TwoTasks.Content), file);
        Assert.That(run.Tokens, Is.EqualTo($"{model.Used.Total}"), run.ToString());
        if (agent is { TellsTokens: true, TellsSideCalls: true })
            Assert.That(run.Comparisons, Has.Count.EqualTo(2).And.All.Contains("\"level\":\"info\""), "agent and gateway count the same");
    }
}
