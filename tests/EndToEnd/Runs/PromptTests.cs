using System.Text.Json;
using EndToEnd.Harness;
using Maestro.Tests.Oracle;

namespace EndToEnd.Runs;

/// <summary>Prompts of a team's own, from the file to the agent and back to whoever asks what was said.</summary>
[Parallelizable(ParallelScope.All)]
public class PromptTests
{
    private const string Agent = "cp \"$MAESTRO_PROMPT_FILE\" prompt.md\ncp \"$MAESTRO_TASK_FILE\" task.json\n";

    [Test]
    public void Run_WithATemplateOfTheTeam_HandsItsWordsToTheAgentAndKeepsThem()
    {
        using var scratch = Team("# {{ task.title }} ({{ task.role }})\nBy the team.\n").Write(".maestro/prompts/task.docs.liquid", "Docs by the team: {{ task.title }}\n").Commit();

        var run = scratch.Maestro("run", "Update README.md", "--agent", "sh ./agent.sh", "--yes", "--json");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var branch = JsonDocument.Parse(run.Output).RootElement.GetProperty("branch").GetString()!;
        const string Told = "Docs by the team: Update README.md\n";
        Assert.That(scratch.Git("show", $"{branch}:prompt.md") + "\n", Is.EqualTo(Told));
        Assert.That(JsonDocument.Parse(scratch.Git("show", $"{branch}:task.json")).RootElement.GetProperty("prompt").GetString(), Is.EqualTo(Told));
        var why = JsonDocument.Parse(scratch.Maestro("why", "prompt.md:1", "--branch", branch, "--json").Output).RootElement;
        Assert.That(File.ReadAllText(why[0].GetProperty("story").GetProperty("attempts")[0].GetProperty("prompt").GetString()!), Is.EqualTo(Told));
    }

    [Test]
    public void DryRun_InTextAndJson_TellsEachPromptAndChangesNothing()
    {
        using var scratch = Team("# {{ task.title }}\nOthers: {% for other in others %}{{ other.id }}{% endfor %}\n");
        var ran = Path.Combine(scratch.Beside, "ran");
        scratch.Write("maestro.yaml", $$"""
            gates: { test: { run: touch {{ran}} } }
            sandbox: { writable: [{{scratch.Beside}}] }
            resource_limits: { max_tokens: 77, attempt: { max_cost_usd: 0.5 } }

            """).Commit();
        Assert.That(scratch.Maestro("run", "Write a file", "--agent", "sh ./agent.sh", "--yes").ExitCode, Is.Zero, "there is state that could change");
        File.Delete(ran);
        string[] ask = ["run", "Write {{ one }}; write two", "--agent", $"touch {ran}", "--dry-run"];
        var before = (RepositoryOracle.Look(scratch.Root), ByteListing.Of(scratch.Root), ByteListing.Of(scratch.Home));

        var text = scratch.Maestro(ask);
        var json = scratch.Maestro([.. ask, "--json"]);

        Assert.That((RepositoryOracle.Look(scratch.Root), ByteListing.Of(scratch.Root), ByteListing.Of(scratch.Home)), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(scratch.Beside), Is.Empty, "neither agent nor gate ran");
        Assert.That(text.ExitCode, Is.Zero, text.ToString());
        Assert.That(text.Output, Does.Contain("planning (interview)").And.Contain("code: given (command)").And.Contain($"test: touch {ran}"));
        Assert.That(text.Output, Does.Contain("run: max_duration_seconds 3600, max_tokens 77").And.Contain("each attempt: max_cost_usd 0.5"));
        Assert.That(text.Output, Does.Contain("\n# Write {{ one }}\nOthers: T2\n").And.Contain("\n# write two\nOthers: T1\n").And.Contain("prompt from .maestro/prompts/task.liquid"));
        Assert.That(json.ExitCode, Is.Zero, json.ToString());
        var told = JsonDocument.Parse(json.Output).RootElement;
        Assert.That(told.GetProperty("tasks_known").GetBoolean(), Is.True);
        Assert.That(told.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("prompt").GetString()), Is.EqualTo(new[] { "# Write {{ one }}\nOthers: T2\n", "# write two\nOthers: T1\n" }));
        Assert.That(told.GetProperty("limits").GetProperty("run").GetProperty("max_tokens").GetInt32(), Is.EqualTo(77));
    }

    [Test]
    public void DryRun_WithATemplateThatCannotBeRead_IsRefusedAsARunIs()
    {
        using var scratch = Team("{{ task.titel }}").Commit();
        foreach (var more in new[] { "--yes", "--dry-run" })
        {
            var result = scratch.Maestro("run", "Write a file", "--agent", "sh ./agent.sh", more);
            Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
            Assert.That(result.Error, Does.Contain(".maestro/prompts/task.liquid:1:4: error MAE226: there is no 'task.titel'"));
        }
    }

    [Test]
    public void Check_StampsTheTemplatesItRead()
    {
        using var scratch = Team("{{ task.title }}").Commit();
        var stamp = Path.Combine(scratch.Beside, "stamp");
        Assert.That(scratch.Maestro("check", "--stamp", stamp).ExitCode, Is.Zero);
        Assert.That(File.ReadAllLines(stamp), Has.Some.EndsWith(Path.Combine(scratch.Root, ".maestro", "prompts", "task.liquid")));
    }

    // Start-up time is felt with every command. A library that is no library shows who loads it.
    [Test]
    public void Check_WithoutTemplates_DoesNotLoadTheTemplateLibrary()
    {
        using var scratch = new Scratch().Write("maestro.yaml", "version: 1\n").Commit();
        var tool = Path.GetDirectoryName(Scratch.Tool)!;
        scratch.Shell($"cp -r '{tool}' $aside/tool; echo broken > $aside/tool/Fluid.dll");
        string Check(string arguments) => scratch.Shell($"MAESTRO_HOME='{scratch.Home}' dotnet exec $aside/tool/dotnet-maestro.dll {arguments} 2>&1 || true");
        Assert.That(Check("check"), Does.EndWith("all well."));
        Assert.That(Check("--version"), Does.Not.Contain("Fluid"));
        scratch.Write(".maestro/prompts/task.liquid", "{{ task.title }}");
        Assert.That(Check("check"), Does.Contain("Fluid"), "the test would notice");
    }

    private static Scratch Team(string template) => new Scratch().Write("agent.sh", Agent).Write("maestro.yaml", "gates: { test: { run: test -f prompt.md } }\n").Write(".maestro/prompts/task.liquid", template);
}
