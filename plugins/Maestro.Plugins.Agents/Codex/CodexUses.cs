using System.Globalization;
using System.Text.Json;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Codex;

/// <summary>Uses of tools among the items of Codex.</summary>
internal static class CodexUses
{
    /// <summary>Notes an item that has ended, if it is one.</summary>
    public static void Note(JsonElement item, Told told)
    {
        switch (item.Text("type"))
        {
            case "command_execution":
                told.Uses.Did("command", item.Text("command"), string.Create(CultureInfo.InvariantCulture, $"{item.Text("aggregated_output")}\nexit code {ToolUses.Raw(item.At("exit_code"))}"));
                break;
            case "file_change":
                told.Uses.Did("file_change", ToolUses.Raw(item.At("changes")), item.Text("status"));
                break;
            case "mcp_tool_call":
                told.Uses.Did($"{item.Text("server")} {item.Text("tool")}", ToolUses.Raw(item.At("arguments")), ToolUses.Raw(item.At("result")) + ToolUses.Raw(item.At("error")));
                break;
        }
    }
}
