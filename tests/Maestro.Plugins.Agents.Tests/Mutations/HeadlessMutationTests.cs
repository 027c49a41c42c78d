using System.Diagnostics;
using Maestro.Plugins.Agents.Tests.Replay;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Mutations;

/// <summary>Spoiled recordings, each played by a real process: no driver throws, none hangs, and none takes for a success what failed.</summary>
[Platform("Linux")]
public sealed class HeadlessMutationTests
{
    // Recorded failures mostly fail by several signs at once. These have but one each: their last event, or their exit code.
    private static readonly (string Agent, Play Play, string Name)[] FailByOneSign =
    [
        ("claude", Changed("claude", "t1", "\"permission_denials\":[]", "\"permission_denials\":[{\"tool_name\":\"Bash\"}]"), "claude, refused"),
        ("claude", Changed("claude", "t1", "\"is_error\":false", "\"is_error\":true"), "claude, flagged"),
        ("gemini", Changed("gemini", "ok-stream", "\"status\":\"success\",\"stats\"", "\"status\":\"error\",\"stats\""), "gemini, status"),
        ("copilot", Changed("copilot", "ok-json", "\"exitCode\":0", "\"exitCode\":1"), "copilot, code"),
        ("qwen", Changed("qwen", "ok-stream", "\"permission_denials\":[]", "\"permission_denials\":[{\"tool_name\":\"edit\"}]"), "qwen, refused"),
        .. Drivers.Names.Select(agent => (agent, Drivers.Ok(agent) with { Exit = 1 }, agent + ", exit code")),
    ];

    [Test]
    public async Task Work_SpoiledRecording_NeverThrowsNorHangsNorTurnsAFailureIntoSuccess()
    {
        var plays = Drivers.Names.SelectMany(Recording.Of).Where(r => !r.Hangs).Select(r => (r.Agent, r.Play, Name: r.ToString())).Concat(FailByOneSign).ToList();
        var failing = new HashSet<string>();
        foreach (var (agent, play, name) in plays)
        {
            if ((await Work(agent, play)).Failure is not null)
                failing.Add(name);
        }

        var expected = plays.Where(p => p.Play.Exit != 0).Select(p => p.Name).Append("qwen/e401").Union(FailByOneSign.Select(p => p.Name));
        Assert.That(failing, Is.EquivalentTo(expected));
        var count = Variants.Count(sample: 200, all: 8000);
        var (stillSucceed, slowest) = (0, TimeSpan.Zero);
        for (var seed = 0; seed < count; seed++)
        {
            var (agent, play, name) = plays[seed % plays.Count];
            var watch = Stopwatch.StartNew();

            var result = await Work(agent, play with { Output = new Mutator(seed).Spoil(play.Output) });

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            stillSucceed += result.Failure is null ? 1 : 0;
            Assert.That(result.Failure is null && failing.Contains(name), Is.False, $"{name}, seed {seed} became a success");
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(8)), $"{name}, seed {seed} hung");
        }

        TestContext.Out.WriteLine($"{count} variants of {plays.Count} recordings, {failing.Count} of which fail: {stillSucceed} succeeded; the slowest took {slowest.TotalMilliseconds:0} ms");
        Assert.That(stillSucceed, Is.GreaterThan(count / 10), "if hardly any spoiled success is one, the drivers fail whatever they hear");
    }

    // An event that fails it may come anywhere, but it must come: variants that lose it are not to be told from a success.
    [Test]
    public async Task Work_ErrorAmongTheEvents_FailsWhereverItIs(
        [Values("gemini", "codex", "opencode")] string agent, [Range(0, 6)] int at)
    {
        var (name, line) = agent switch
        {
            "gemini" => ("ok-stream", """{"type":"error","severity":"warning","message":"Loop detected, stopping execution"}"""),
            "codex" => ("ok-ws-path", """{"type":"turn.failed","error":{"message":"x"}}"""),
            _ => ("tq", """{"type":"error","sessionID":"s","error":{"name":"APIError","data":{"message":"x","statusCode":401}}}"""),
        };
        var lines = new Recording(agent, name).Output.Split('\n').ToList();
        lines.Insert(Math.Min(at, lines.Count), line);

        Assert.That((await Work(agent, new(string.Join('\n', lines)))).Failure, Is.Not.Null);
    }

    private static async Task<AgentResult> Work(string agent, Play play)
    {
        using var folder = new TempFolder();
        using var run = new TestRun();
        var driver = Drivers.Of(agent, run.Processes, new OpenMeter(), new Player(folder, play).Program, o => (o.IdleTimeoutSeconds, o.TimeoutSeconds) = (5, 6));
        return await driver.WorkAsync(Attempts.In(folder), default);
    }

    private static Play Changed(string agent, string name, string from, string to)
    {
        var play = new Recording(agent, name).Play;
        return play.Output.Contains(from, StringComparison.Ordinal) ? play with { Output = play.Output.Replace(from, to) } : throw new ArgumentException(from);
    }
}
