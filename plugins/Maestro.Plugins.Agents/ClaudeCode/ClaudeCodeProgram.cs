using System.Globalization;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;
using Maestro.Plugins.Agents.Driving.Reports;

namespace Maestro.Plugins.Agents.ClaudeCode;

/// <summary>The command line of Claude Code.</summary>
internal sealed class ClaudeCodeProgram(ClaudeCodeOptions options) : IHeadlessProgram
{
    public string Name => "claude-code";

    public string Program => options.Program;

    public IReadOnlyList<string> Needs { get; } =
        ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "CLAUDE_CODE_OAUTH_TOKEN", "IS_SANDBOX"];

    public bool CostAddsUp => true;

    public ModelSettings? Model => KnownModels.Claude;

    public IReadOnlyList<string> Arguments(Launch launch)
    {
        List<string> arguments =
        [
            "-p", "--output-format", "stream-json", "--verbose", "--permission-mode", "acceptEdits", "--disallowedTools", "AskUserQuestion", "--strict-mcp-config",
        ];
        if (options.AllowedTools.Count > 0)
            arguments.AddRange(["--allowedTools", string.Join(',', options.AllowedTools)]);
        if (options.Model.Length > 0)
            arguments.AddRange(["--model", options.Model]);
        if (options.Effort.Length > 0)
            arguments.AddRange(["--effort", options.Effort]);
        if (options.MaxTurns > 0)
            arguments.AddRange(["--max-turns", options.MaxTurns.ToString(CultureInfo.InvariantCulture)]);
        if (options.MaxBudgetUsd > 0)
            arguments.AddRange(["--max-budget-usd", options.MaxBudgetUsd.ToString(CultureInfo.InvariantCulture)]);
        if (launch.Report)
            arguments.AddRange(["--json-schema", AgentReport.Schema]);
        if (launch.Session is { } session)
            arguments.AddRange(["--resume", session]);
        return arguments;
    }

    public IReadOnlyDictionary<string, string?> Environment(Launch launch) => new Dictionary<string, string?>
    {
        // Set in a shell that the agent itself opened; it would take itself for its own child.
        ["CLAUDECODE"] = null,
        ["CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC"] = "1",
        // With its own default it tries a refused key again for minutes.
        ["CLAUDE_CODE_MAX_RETRIES"] = "3",
    };

    public IEventReader Reader(bool resumed) => new ClaudeCodeReader(resumed);
}
