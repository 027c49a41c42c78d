using System.Text;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Conformance;

/// <summary>A repository of its own, made for one trial, in which the agent works as the user's maestro.yaml has it.</summary>
internal sealed class TrialGround
{
    // Any key would do, but some agents hide theirs wherever they write, and a short one is in many words.
    private const string Key = "key-of-the-conformance-battery-0123456789";

    private static readonly string[] KeyVariables =
        ["ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY", "COPILOT_PROVIDER_API_KEY", "OPENROUTER_API_KEY", "OPENCODE_API_KEY"];

    private static readonly SourceSpot Spot = SourceSpot.Of("(conformance)");

    private TrialGround(string root) => Root = root;

    /// <summary>The repository.</summary>
    public string Root { get; }

    /// <summary>A path beside it, where nothing is and nothing is to be.</summary>
    public string Outside => Path.Combine(Path.GetDirectoryName(Root)!, "outside.txt");

    /// <summary>Makes it.</summary>
    /// <param name="folder">Where; it exists and is empty.</param>
    /// <param name="pipeline">The user's configuration.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="ct">Ends the making.</param>
    public static async Task<TrialGround> MakeAsync(string folder, PipelineDefinition pipeline, AgentDefinition agent, Trial trial, CancellationToken ct)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, "repository")).FullName;
        Directory.CreateDirectory(Path.Combine(root, "out"));
        await File.WriteAllTextAsync(Path.Combine(root, "out", "README.md"), "A file belongs here.\n", ct);
        await File.WriteAllTextAsync(Path.Combine(root, "plan.md"), TrialTask.Plan, ct);
        await File.WriteAllTextAsync(Path.Combine(root, ConfigurationFile.Name), Yaml(pipeline, agent, trial), ct);
        var processes = new ProcessSupervisor(new());
        foreach (var line in (string[][])[["init", "-q"], ["add", "-A"], ["-c", "user.name=maestro", "-c", "user.email=maestro@localhost", "commit", "-q", "-m", "Begin"]])
        {
            var done = await processes.RunAsync(new() { Program = "git", Arguments = line, WorkingDirectory = root }, ct);
            if (!done.Succeeded)
                throw new IOException($"git {line[0]}: {done.Error.Trim()}");
        }

        return new(root);
    }

    /// <summary>Removes a folder with trials in it.</summary>
    public static Task RemoveAsync(string folder) => FolderRemoval.RemoveAsync(new ProcessSupervisor(new()), folder);

    private static string Yaml(PipelineDefinition pipeline, AgentDefinition agent, Trial trial)
    {
        var text = new StringBuilder("version: 1\n");
        // What is tried is what holds without anybody watching for loops.
        text.Append(YamlWriter.Write(Map(("agents", Map(("default", Text(agent.Name)), ("stuck", Text("off")), (agent.Name, Agent(agent)))))));
        text.Append("""
            plugins: [Maestro.Plugins.Phases, Maestro.Plugins.Decisions, Maestro.Plugins.Recovery, Maestro.Plugins.Gates, Maestro.Plugins.Agents, Maestro.Plugins.Chat]
            pipeline:
              - { phase: planning, use: interview }
              - { phase: task-generation, use: decompose }
              - { phase: implementation, use: parallel-tasks, with: { gates: [done] } }
              - { phase: validation, use: gates }
              - { phase: reporting, use: report }
            gates: { done: { run: test -s out/done.txt } }
            gateway: { silence_seconds: 5 }

            """);
        if (pipeline.Resolved.Find("sandbox") is { } sandbox)
            text.Append(YamlWriter.Write(new(Spot, [sandbox])));
        return text.Append(trial.Yaml).ToString();
    }

    // Its own options, with keys that open the scripted model alone.
    private static YamlMap Agent(AgentDefinition agent)
    {
        var environment = Map([.. KeyVariables.Select(name => (name, (YamlNode)Text(Key))), ("COPILOT_OFFLINE", Text("true")), ("COPILOT_PROVIDER_BASE_URL", Text("http://127.0.0.1/v1"))]);
        var own = agent.With with { Entries = [new(Text("use"), Text(agent.Use)), .. agent.With.Entries] };
        var bounds = Map(("timeout_seconds", Number("60")), ("idle_timeout_seconds", Number("30")));
        return agent.Use is "command" or "scripted" ? own
            : agent.Use == "chat" ? YamlOverlay.Merge(own, bounds)
            : YamlOverlay.Merge(YamlOverlay.Merge(own, bounds), Map(("environment", environment)));
    }

    private static YamlMap Map(params (string Key, YamlNode Value)[] entries) => new(Spot, [.. entries.Select(entry => new YamlEntry(Text(entry.Key), entry.Value))]);

    private static YamlScalar Number(string number) => new(Spot, number, Quoted: false);

    private static YamlScalar Text(string text) => new(Spot, text, Quoted: true);
}
