using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;

namespace Maestro.Plugins.Agents.Copilot;

/// <summary>The command line of GitHub Copilot CLI.</summary>
internal sealed class CopilotProgram(CopilotOptions options) : IHeadlessProgram
{
    public string Name => "copilot";

    public string Program => options.Program;

    public IReadOnlyList<string> Needs { get; } =
    [
        "COPILOT_GITHUB_TOKEN", "GH_TOKEN", "GITHUB_TOKEN", "COPILOT_OFFLINE", "COPILOT_PROVIDER_BASE_URL", "COPILOT_PROVIDER_API_KEY", "COPILOT_PROVIDER_BEARER_TOKEN", "COPILOT_MODEL",
    ];

    public ModelSettings? Model => KnownModels.Copilot;

    public IReadOnlyList<string> Arguments(Launch launch)
    {
        // Without -p it takes its prompt from standard input, where nobody else can read it.
        List<string> arguments = ["--output-format", "json", "--allow-all-paths", "--no-ask-user"];
        if (options.AllowedTools.Count == 0)
            arguments.Add("--allow-all-tools");
        foreach (var tool in options.AllowedTools)
            arguments.AddRange(["--allow-tool", tool]);
        if (options.Model.Length > 0)
            arguments.AddRange(["--model", options.Model]);
        if (options.Effort.Length > 0)
            arguments.AddRange(["--effort", options.Effort]);
        if (launch.Session is { } session)
            arguments.Add("--resume=" + session);
        return arguments;
    }

    public IReadOnlyDictionary<string, string?> Environment(Launch launch) => new Dictionary<string, string?> { ["COPILOT_AUTO_UPDATE"] = "false" };

    public IEventReader Reader(bool resumed) => new CopilotReader();
}
