using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>Whether an agent's program is there, as far as that can be told before it is started: by its option <c>program</c>, or the command line of <c>command</c>.</summary>
internal static class AgentProgram
{
    private const string AnyProgram = "command";

    /// <summary>Why it is not; null when it is, or cannot be told.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="extension">Its extension; null when there is none.</param>
    /// <param name="root">The folder it would work in.</param>
    public static string? Missing(AgentDefinition agent, ExtensionInfo? extension, string root)
    {
        // Where it is told another PATH, only its start can tell.
        if ((agent.With.Find("environment")?.Value as YamlMap)?.Find("PATH") is not null)
            return null;
        var program = extension?.Options.FirstOrDefault(option => option.Key == "program") is { } option
            ? (agent.With.Find(option.Key)?.Value as YamlScalar)?.Text ?? option.Default as string
            : agent is { Use: AnyProgram, CommandLine: { } line } ? CommandLineProgram.Of(line) : null;
        return string.IsNullOrEmpty(program) || CommandLineProgram.Exists(program, root) ? null : $"its program '{program}' is not found";
    }
}
