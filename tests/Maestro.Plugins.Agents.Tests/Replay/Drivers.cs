using Maestro.Plugins.Agents.ClaudeCode;
using Maestro.Plugins.Agents.Codex;
using Maestro.Plugins.Agents.Copilot;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Gemini;
using Maestro.Plugins.Agents.OpenCode;
using Maestro.Plugins.Agents.Qwen;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Replay;

/// <summary>The driver of each folder of recordings.</summary>
internal static class Drivers
{
    public static readonly string[] Names = ["claude", "codex", "copilot", "gemini", "opencode", "qwen"];

    public static IAgent Of(string agent, IProcesses processes, IUsageMeter meter, string program, Action<HeadlessOptions>? change = null, IModelGateway? gateway = null, IAgentWatch? watch = null)
    {
        gateway ??= new NoGateway();
        watch ??= new Deeds();
        switch (agent)
        {
            case "claude":
                return new ClaudeCodeAgent(processes, With(new ClaudeCodeOptions { Program = program }, change), meter, gateway, watch);
            case "codex":
                return new CodexAgent(processes, With(new CodexOptions { Program = program }, change), meter, gateway, watch);
            case "copilot":
                return new CopilotAgent(processes, With(new CopilotOptions { Program = program }, change), meter, gateway, watch);
            case "gemini":
                return new GeminiAgent(processes, With(new GeminiOptions { Program = program }, change), meter, gateway, watch);
            case "opencode":
                return new OpenCodeAgent(processes, With(new OpenCodeOptions { Program = program }, change), meter, gateway, watch);
            case "qwen":
                return new QwenAgent(processes, With(new QwenOptions { Program = program }, change), meter, gateway, watch);
            default:
                throw new ArgumentException(agent);
        }
    }

    public static IEventReader Reader(string agent) => agent switch
    {
        "claude" => new ClaudeCodeReader(resumed: false),
        "codex" => new CodexReader(),
        "copilot" => new CopilotReader(),
        "gemini" => new GeminiReader(),
        "opencode" => new OpenCodeReader(),
        "qwen" => new QwenReader(),
        _ => throw new ArgumentException(agent),
    };

    /// <summary>A recording of the agent that is a success.</summary>
    public static Play Ok(string agent) => new Recording(agent, agent switch
    {
        "claude" => "stream",
        "codex" => "ok-ws",
        "copilot" => "ok-json",
        "opencode" => "tq",
        _ => "ok-stream",
    }).Play;

    private static T With<T>(T options, Action<HeadlessOptions>? change) where T : HeadlessOptions
    {
        change?.Invoke(options);
        return options;
    }
}
