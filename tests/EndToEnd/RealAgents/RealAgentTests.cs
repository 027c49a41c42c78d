using EndToEnd.Harness;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace EndToEnd.RealAgents;

/// <summary>The agents themselves do a plan, against a model whose answers are given.</summary>
[Platform("Linux")]
public sealed class RealAgentTests
{
    private static IEnumerable<RealAgent> Agents => RealAgentCatalogue.All;

    [TestCaseSource(nameof(Agents))]
    public async Task Run_ByTheAgentItself_DoesBothTasksAndCountsWhatTheModelDid(RealAgent agent)
    {
        AgentFolder.Require(agent.Program);
        await using var model = await ScriptedModel.StartAsync(TwoTasks.Answer, default);
        using var scratch = TwoTasks.Make(agent, model.Address);

        var run = scratch.Maestro("run", "--plan", "plan.md", "--yes");

        var told = $"{run}\n--- asked of the model\n{string.Join('\n', model.Requests.Select(r => $"{r.Path} {r.Model} tools: {r.Tools.Count} results: {r.ToolResults}"))}";
        TestContext.Out.WriteLine(told);
        TestContext.Out.WriteLine(scratch.Maestro("log", "--sql", "SELECT * FROM usage").Output);
        Assert.That(run.ExitCode, Is.Zero, told);
        foreach (var file in (string[])[TwoTasks.First, TwoTasks.Second])
            Assert.That(scratch.Git("show", $"maestro/two-files:{file}"), Is.EqualTo(TwoTasks.Content), file);
        Assert.That(Recorded(scratch), Is.EqualTo(agent.TellsTokens ? $"{Told(agent, model)}" : ""), told);
        Assert.That(scratch.Maestro("log", "verify").ExitCode, Is.Zero);
    }

    private static long Told(RealAgent agent, ScriptedModel model) => agent.TellsSideCalls
        ? model.Used.Total
        : model.Requests.Where(request => request.Operation == ModelOperation.Answer && !TwoTasks.IsAside(request)).Sum(request => TwoTasks.Answer(request).Usage.Total);

    private static string Recorded(Scratch scratch) =>
        scratch.Maestro("log", "--csv", "--sql", "SELECT sum(tokens) AS tokens FROM usage").Output.Split("\r\n")[1];
}
