using System.Runtime.Versioning;
using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Tests.Execution;

namespace Maestro.Runtime.Tests.Roles;

/// <summary>Whole runs in which several agents may do a task, and one of them does.</summary>
[Platform(Exclude = "Win")]
[UnsupportedOSPlatform("windows")]
public sealed class SelectionRunTests
{
    private const string Failing = "exit 1";
    private const string Working = "mkdir -p out; cat $MAESTRO_TASK_FILE > given.json; echo first | tee out/T1.txt > out/$MAESTRO_ATTEMPT.txt";

    [Test]
    public async Task Run_FirstAgentsProgramIsMissing_TheSecondDoesTheTask()
    {
        using var bed = RoleBed.Make("no-such-agent --go");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(RoleBed.Attempts(bed), Is.EqualTo(new[] { "task/T1/attempt/1 second" }));
        var decision = RoleBed.Choices(bed).Single();
        Assert.That((decision.Choice, decision.Strategy), Is.EqualTo(("second", "track-record")));
        Assert.That(decision.Rationale, Does.Contain("first (command) is left out: its program 'no-such-agent' is not found"));
        Assert.That(decision.Options.Select(o => (o.Id, o.Scores.Count)), Is.EqualTo(new[] { ("first", 4), ("second", 4) }));
        Assert.That(decision.Confidence, Is.InRange(0.5, 1));
        Assert.That(bed.Delivered(result, "out/T1.txt"), Is.EqualTo("second"));
    }

    // Only its start can tell: the shell is there, and what it is to run is not.
    [Test]
    public async Task Run_FirstAgentTurnsOutUnable_TheSecondTakesItsPlaceWithoutARung()
    {
        using var bed = RoleBed.Make("sh -c no-such-agent");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(RoleBed.Attempts(bed), Is.EqualTo(new[] { "task/T1/attempt/1 first", "task/T1/attempt/2 second" }));
        Assert.That(RoleBed.Choices(bed).Select(d => d.Choice), Is.EqualTo(new[] { "first", "second" }));
        Assert.That(RoleBed.Choices(bed)[1].Rationale, Does.Contain("first (command) is left out: the agent's program is missing or may not be run"));
        Assert.That(bed.Count("recovery.completed"), Is.Zero);
        var (failure, closed) = (bed.Failures.Single(), Payload<FailureClosed>(bed, RunRecords.FailureClosed));
        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Environment));
        Assert.That((closed.Recovered, closed.Tried[0].Action), Is.EqualTo((true, "had agent 'second' take the place of 'first'")));
    }

    [Test]
    public async Task Run_UnableOnce_LaterTasksGoToTheOther()
    {
        using var bed = RoleBed.Make("sh -c no-such-agent", tasks: 3);

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(RoleBed.Attempts(bed).Count(a => a.EndsWith(" first", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Run_FirstAgentFails_TheNextAttemptGoesToTheSecond()
    {
        using var bed = RoleBed.Make(Failing);

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(RoleBed.Attempts(bed), Is.EqualTo(new[] { "task/T1/attempt/1 first", "task/T1/attempt/2 second" }));
        Assert.That(RoleBed.Choices(bed)[1].Facts, Does.ContainKey("first.task_failures").WithValue("1"));
        Assert.That(RoleBed.Choices(bed)[1].Evidence, Does.Contain("first (command) failed 1 attempt(s) at this task, 1 of them by itself"));
    }

    // What a gate finds is mended by who made it; only when that leads nowhere is another asked.
    [Test]
    public async Task Run_GateFindsSomething_TheSameAgentMendsItFirst()
    {
        using var bed = RoleBed.Make("mkdir -p out; echo bad > out/T1.txt");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(RoleBed.Attempts(bed).Select(a => a.Split(' ')[1]), Is.EqualTo(new[] { "first", "first", "second" }));
    }

    [Test]
    public async Task Run_AllAgentsMissing_SaysOfEachWhy()
    {
        using var bed = RoleBed.Make("no-such-agent", roles: "  third: { use: codex, program: no-codex-here }\n  roles: { docs: { use: [first, third] } }");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Failed), bed.Told);
        Assert.That(bed.Failures[0].Message, Is.EqualTo("none of the agents for T1 is there: first: its program 'no-such-agent' is not found; third: its program 'no-codex-here' is not found"));
        Assert.That(bed.Failures[0].Kind, Is.EqualTo(FailureKind.Environment));
    }

    [Test]
    public async Task Run_OneAgentAllowed_DecidesNothing()
    {
        using var bed = RoleBed.Make(Failing, roles: "  default: first\n  roles: { docs: second }");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(RoleBed.Choices(bed), Is.Empty);
    }

    [Test]
    public async Task Run_YamlSaysNothing_IsDecidedToo()
    {
        using var bed = RoleBed.Make("no-such-agent", roles: "");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(RoleBed.Choices(bed).Single().Choice, Is.EqualTo("second"));
    }

    [Test]
    public async Task Run_StrategyOfTheUsers_FallsBackToTheFirstThatIsLeft()
    {
        using var bed = RoleBed.Make("no-such-agent", roles: "  roles: { docs: { use: [first, second] } }\ndecisions: { agent-selection: critical-path }");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That((RoleBed.Choices(bed).Single().Choice, RoleBed.Choices(bed).Single().Strategy), Is.EqualTo(("second", "defaults")));
    }

    [Test]
    public async Task Run_PromptOfTheRole_ReachesTheAgentWithTheTags()
    {
        using var bed = RoleBed.Make(Working, roles: "  roles: { docs: { use: first, prompt: Mind the umlauts. } }");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        using var given = JsonDocument.Parse(bed.Delivered(result, "given.json")!);
        Assert.That(given.RootElement.GetProperty("guidance").GetString(), Is.EqualTo("Mind the umlauts."));
        Assert.That(given.RootElement.GetProperty("task").GetProperty("tags").EnumerateArray().Select(t => t.GetString()), Is.EqualTo(new[] { "docs" }), "the claimed file is a text");
    }

    // What would speak for another by now was not known when it was decided.
    [Test]
    public async Task Resume_AfterTheChoice_TheSameAgentMakesTheAttempt()
    {
        using var cancel = new CancellationTokenSource();
        using var bed = RoleBed.Make("BESIDE/agent");
        var program = await WithProgramAsync(bed, "agent", "sleep 60");
        bed.Watch = record =>
        {
            if (record is { Type: "agent.started", Key: "task/T1/attempt/1" })
                cancel.Cancel();
        };
        await bed.StartAsync(cancel.Token);
        Assert.That(RoleBed.Choices(bed).Select(d => d.Choice), Is.EqualTo(new[] { "first" }), bed.Told);
        bed.Watch = null;
        File.Delete(program);

        var resumed = await bed.ResumeAsync();

        Assert.That(resumed.Value?.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(RoleBed.Attempts(bed), Is.EqualTo(new[] { "task/T1/attempt/1 first", "task/T1/attempt/2 second" }));
        Assert.That(RoleBed.Choices(bed).Select(d => d.Choice), Is.EqualTo(new[] { "first", "second" }), "each is decided once");
    }

    [Test]
    public async Task Run_ModelOfTheRole_ReachesTheAgentsOptions()
    {
        using var bed = RoleBed.Make("true", roles: "  led: { use: claude-code, program: BESIDE/led, model: small }\n  roles: { docs: { use: led, model: large } }");
        await WithProgramAsync(bed, "led", "mkdir -p out; echo \"$@\" > out/T1.txt; echo '{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false,\"result\":\"done\"}'");

        var result = await bed.RunAsync();

        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Delivered(result, "out/T1.txt"), Does.Contain("--model large").And.Not.Contain("small"));
    }

    [Test]
    public async Task Run_SecondRun_KnowsWhoFailedInTheFirst()
    {
        using var bed = RoleBed.Make(Failing, tasks: 4);
        await bed.RunAsync();
        bed.Records.Clear();

        await bed.RunAsync();

        Assert.That(RoleBed.Choices(bed)[0].Evidence, Has.Some.Match(@"^first \(command\) failed \d of \d attempts at tasks of kind docs in earlier runs"));
        Assert.That(RoleBed.Choices(bed)[0].Choice, Is.EqualTo("second"));
    }

    // Beside the repository, and named in maestro.yaml.
    private static async Task<string> WithProgramAsync(TestBed bed, string name, string script)
    {
        var program = Path.Combine(bed.Repository.Beside, name);
        await File.WriteAllTextAsync(program, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var yaml = await File.ReadAllTextAsync(Path.Combine(bed.Repository.Root, "maestro.yaml"));
        bed.Repository.Write("maestro.yaml", yaml.Replace("BESIDE", bed.Repository.Beside, StringComparison.Ordinal)).Commit();
        return program;
    }

    private static T Payload<T>(TestBed bed, string type) => JsonSerializer.Deserialize<T>(bed.Records.Single(r => r.Type == type).Payload, JournalJson.Options)!;
}
