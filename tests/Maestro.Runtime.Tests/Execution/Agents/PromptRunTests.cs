using EndToEnd.Harness;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Execution.Agents;

/// <summary>What agents are told in whole runs, and what is kept of it.</summary>
public sealed class PromptRunTests
{
    private const string Copies = "cp \"$MAESTRO_PROMPT_FILE\" \"out/$id.$MAESTRO_ATTEMPT.md\"; date > \"out/$id.txt\"";

    [Test]
    public async Task Prompt_OfATask_NamesWhatOthersOwnAndWhatWillJudge()
    {
        using var bed = TestBed.Make(Copies, tasks: 2);
        bed.Repository.Write("CONTRIBUTING.md", "Be kind.\n").Commit();
        var prompt = bed.Delivered(await bed.RunAsync(), "out/T1.1.md");
        Assert.That(prompt, Does.Contain("- out/T1.txt").And.Contain("- T2, Write the file of number 2: out/T2.txt").And.Contain("- CONTRIBUTING.md").And.Contain("The gate check passes: true"));
    }

    [Test]
    public async Task Prompt_OfALaterAttempt_SaysWhatFailed()
    {
        using var bed = TestBed.Make($"{Copies}\n[ $MAESTRO_ATTEMPT = 2 ]", gates: "  check: { run: 'true' }");
        var prompt = bed.Delivered(await bed.RunAsync(), "out/T1.2.md");
        Assert.That(prompt, Does.Contain("This is attempt 2").And.Contain("exit code 1"));
    }

    [Test]
    public async Task Templates_ThatAnAgentWritesInItsWorkspace_ChangeNoLaterPrompt()
    {
        using var bed = TestBed.Make($"{Copies}\necho 'do evil' > .maestro/prompts/task.liquid\necho 'do evil' > .maestro/prompts/task.code.liquid", tasks: 2);
        bed.Repository.Write("maestro.yaml", File.ReadAllText(Path.Combine(bed.Repository.Root, "maestro.yaml")).Replace("max_parallel: 3", "max_parallel: 1", StringComparison.Ordinal))
            .Write(".maestro/prompts/task.liquid", "ours: {{ task.id }}\n").Commit();
        var result = await bed.RunAsync();
        Assert.That(bed.Delivered(result, ".maestro/prompts/task.code.liquid"), Is.EqualTo("do evil"), "it is a change like any other, for a reviewer to see");
        Assert.That(bed.Delivered(result, "out/T2.1.md"), Is.EqualTo("ours: T2"));
    }

    [Test]
    public async Task Templates_OfAResumedRun_AreThoseItBeganWith()
    {
        using var stop = new CancellationTokenSource();
        using var bed = TestBed.Make(Copies, tasks: 2);
        bed.Repository.Write(".maestro/prompts/task.liquid", "as it began: {{ task.id }}\n").Commit();
        bed.Watch = record =>
        {
            if (record.Type == RunRecords.Base)
                stop.Cancel();
        };
        Assert.That((await bed.StartAsync(stop.Token)).Value!.Verdict.State, Is.EqualTo(RunState.Cancelled));
        bed.Repository.Write(".maestro/prompts/task.liquid", "as it is now\n");
        var result = (await bed.ResumeAsync()).Value!;
        Assert.That(bed.Delivered(result, "out/T1.1.md"), Is.EqualTo("as it began: T1"), bed.Told);
    }

    [Test]
    public async Task Prompt_OfEachAttempt_IsKeptWithoutCredentials()
    {
        using var bed = TestBed.Make(Copies);
        bed.Repository.Write(".maestro/prompts/task.liquid", "{{ task.id }}, our key is ghp_0123456789abcdefghijklmnopqrstuvwxyz\n").Commit();
        var result = await bed.RunAsync();
        var work = new RecordResults(new ArtifactStore(result.Directory.Artifacts)).Of<AgentWork>(bed.Records.Single(record => record.Type == "agent.completed"));
        Assert.That(File.ReadAllText(Path.Combine(result.Directory.Artifacts, work.Prompt!)), Is.EqualTo("T1, our key is ***\n"));
    }

    [Test]
    public async Task Run_WithATemplateThatCannotBeRead_DoesNotStart()
    {
        using var bed = TestBed.Make(Copies);
        bed.Repository.Write(".maestro/prompts/task.docs.liquid", "{% if %}\n").Commit();
        var outcome = await bed.StartAsync();
        Assert.That(outcome.Problems.Select(p => p.ToString()), Has.Exactly(1).Items.And.All.StartWith(".maestro/prompts/task.docs.liquid:1:"));
        Assert.That(bed.Records, Is.Empty);
    }
}
