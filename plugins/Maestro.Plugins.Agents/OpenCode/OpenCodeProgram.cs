using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;

namespace Maestro.Plugins.Agents.OpenCode;

/// <summary>The command line of opencode.</summary>
internal sealed class OpenCodeProgram(OpenCodeOptions options) : IHeadlessProgram
{
    public string Name => "opencode";

    public string Program => options.Program;

    public bool SaysLast => false;

    public IReadOnlyList<string> Needs { get; } = ["ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY", "OPENROUTER_API_KEY", "OPENCODE_API_KEY", "OPENCODE_CONFIG"];

    public ModelSettings? Model => OpenCodeModel.Of(options.Model);

    public IReadOnlyList<string> Arguments(Launch launch)
    {
        List<string> arguments = ["run", "--pure", "--format", "json", "--auto", "--dir", launch.Attempt.Workspace.Root];
        if (options.Model.Length > 0)
            arguments.AddRange(["-m", options.Model]);
        if (options.Effort.Length > 0)
            arguments.AddRange(["--variant", options.Effort]);
        if (launch.Session is { } session)
            arguments.AddRange(["-s", session]);
        return arguments;
    }

    public IReadOnlyDictionary<string, string?> Environment(Launch launch) => new Dictionary<string, string?>
    {
        ["OPENCODE_DISABLE_MODELS_FETCH"] = "1",
        ["OPENCODE_DISABLE_AUTOUPDATE"] = "1",
        ["OPENCODE_DISABLE_LSP_DOWNLOAD"] = "1",
    };

    public IEventReader Reader(bool resumed) => new OpenCodeReader();
}
