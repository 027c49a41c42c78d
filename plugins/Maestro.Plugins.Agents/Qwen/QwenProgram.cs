using System.Globalization;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;
using Maestro.Plugins.Agents.Gemini;

namespace Maestro.Plugins.Agents.Qwen;

/// <summary>The command line of Qwen Code, which descends from Gemini CLI and tells in the shape of Claude Code.</summary>
internal sealed class QwenProgram(QwenOptions options) : IHeadlessProgram
{
    public string Name => "qwen";

    public string Program => options.Program;

    public IReadOnlyList<string> Needs { get; } = ["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "DASHSCOPE_API_KEY"];

    public ModelSettings? Model => KnownModels.Qwen;

    public IReadOnlyList<string> Arguments(Launch launch)
    {
        List<string> arguments = ["-o", "stream-json"];
        arguments.AddRange(options.AllowedTools.Count == 0 ? ["-y"] : ["--approval-mode", "auto-edit", "--allowed-tools", string.Join(',', options.AllowedTools)]);
        if (options.AuthType.Length > 0)
            arguments.AddRange(["--auth-type", options.AuthType]);
        if (options.Model.Length > 0)
            arguments.AddRange(["-m", options.Model]);
        if (options.MaxTurns > 0)
            arguments.AddRange(["--max-session-turns", options.MaxTurns.ToString(CultureInfo.InvariantCulture)]);
        if (launch.Session is { } session)
            arguments.AddRange(["--resume", session]);
        return arguments;
    }

    public IReadOnlyDictionary<string, string?> Environment(Launch launch) => new Dictionary<string, string?>();

    public IEventReader Reader(bool resumed) => new QwenReader();

    public Problem? Meaning(int exitCode) => GeminiExit.Meaning(exitCode);
}
