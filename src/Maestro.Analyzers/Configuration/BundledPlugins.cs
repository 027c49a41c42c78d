using System.Collections.Generic;
using System.Linq;

namespace Maestro.Analyzers.Configuration;

/// <summary>What travels with the tool. A test holds this to the plugins' own sources.</summary>
internal static class BundledPlugins
{
    /// <summary>Their names, as <c>plugins:</c> has them.</summary>
    internal static readonly IReadOnlyCollection<string> Names =
        ["Maestro.Plugins.Agents", "Maestro.Plugins.Chat", "Maestro.Plugins.Decisions", "Maestro.Plugins.DotNet", "Maestro.Plugins.Gates", "Maestro.Plugins.Phases", "Maestro.Plugins.Recovery"];

    private static readonly Dictionary<string, string[]> ByKind = new()
    {
        [ExtensionKind.Phase] = ["interview", "decompose", "parallel-tasks", "gates", "critics", "report", "outdated-packages", "upgrade-tasks", "upgrade-summary"],
        [ExtensionKind.Decision] = ["advised-evidence", "assisted", "critical-path", "defaults", "evidence", "forecast", "pattern-match", "track-record", "weighted-criteria", "package-graph", "upgrade-policy"],
        [ExtensionKind.Recovery] = ["retry", "fix", "alternative", "isolate", "rollback", "escalate", "code-fixes", "step-down", "split-group"],
        [ExtensionKind.Agent] = ["command", "scripted", "claude-code", "codex", "gemini", "opencode", "copilot", "qwen", "acp", "chat", "package-upgrade"],
        [ExtensionKind.Gate] = ["build", "test", "format", "lint", "coverage", "audit", "command", "test-guard"],
    };

    /// <summary>The ids of a kind.</summary>
    internal static IEnumerable<string> Ids(string kind) => ByKind.TryGetValue(kind, out var ids) ? ids : Enumerable.Empty<string>();
}
