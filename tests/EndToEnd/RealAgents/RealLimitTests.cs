using Maestro.Runtime.Conformance;
using Maestro.Runtime.Conformance.Models;

namespace EndToEnd.RealAgents;

/// <summary>An agent whose model never comes to an end is ended in the middle of its work, with all that it started.</summary>
[Platform("Linux")]
public sealed class RealLimitTests
{
    private const long Call = 1000;
    private const long Limit = 5500;
    private const int MostTurns = 4;

    // The gateway ends them, whoever they are: two are enough but in a long run.
    private static IEnumerable<RealAgent> Agents => Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? RealAgentCatalogue.All : RealAgentCatalogue.Sample.Take(2);

    private static IEnumerable<RealAgent> One => RealAgentCatalogue.All.Where(agent => agent.Name == "codex");

    [TestCaseSource(nameof(Agents))]
    public async Task Run_ModelThatGoesOnForEver_IsEndedByTokens(RealAgent agent)
    {
        AgentFolder.Require(agent.Program);
        await using var model = await ScriptedModel.StartAsync(request => TwoTasks.GoOn(request, Call), default);

        using var run = RealRun.Of(agent, model, $"resource_limits: {{ max_tokens: {Limit} }}\n");

        Assert.That(run.Result.ExitCode, Is.Not.Zero, run.ToString());
        // Near a limit calls go one at a time: of all agents at work, at most the one that was under way.
        Assert.That(model.Used.Total, Is.InRange(Limit, Limit + Call), run.ToString());
    }

    [TestCaseSource(nameof(One))]
    public async Task Run_ModelThatGoesOnForEver_IsEndedByTurns(RealAgent agent)
    {
        AgentFolder.Require(agent.Program);
        await using var model = await ScriptedModel.StartAsync(request => TwoTasks.GoOn(request, Call), default);

        using var run = RealRun.Of(agent with { Options = [.. agent.Options, $"max_turns: {MostTurns}"] }, model);

        Assert.That(run.Result.ExitCode, Is.Not.Zero, run.ToString());
        Assert.That(run.Result.Output, Does.Contain($"was stopped: it took more than {MostTurns} turns"), run.ToString());
        Assert.That(model.Requests.Count(request => !TrialTask.IsAside(request)), Is.LessThanOrEqualTo(2 * (MostTurns + 3)), run.ToString());
    }

    [TestCaseSource(nameof(One))]
    public async Task Run_ModelThatGoesOnForEver_IsEndedByTime(RealAgent agent)
    {
        AgentFolder.Require(agent.Program);
        await using var model = await ScriptedModel.StartAsync(request => TwoTasks.GoOn(request, Call), default);

        using var run = RealRun.Of(agent, model, "resource_limits: { task: { max_duration_seconds: 12 } }\n");

        Assert.That(run.Result.ExitCode, Is.Not.Zero, run.ToString());
        Assert.That(run.Scratch.Maestro("log", "--json").Output, Does.Contain("max_duration_seconds of task T1 (12) is used up"), run.ToString());
        Assert.That(model.Requests, Is.Not.Empty, run.ToString());
    }
}
