using System.Text.Json;

namespace Maestro.Plugins.Agents.Driving.Events;

/// <summary>What a process has told of its uses of tools, where a use and its result come as events of their own.</summary>
internal sealed class ToolUses
{
    private readonly Dictionary<string, (string Tool, string Input)> open = [];
    private readonly Queue<AgentAction> ended = [];

    /// <summary>A tool is used. What is told again of the same use takes the place of what was.</summary>
    /// <param name="id">The use's id; null where none is told, and then its end is not known.</param>
    /// <param name="tool">The tool's name; null where that is told only once.</param>
    /// <param name="input">What it is given.</param>
    public void Begin(string? id, string? tool, JsonElement input)
    {
        if (id is not null)
            open[id] = (tool ?? open.GetValueOrDefault(id).Tool ?? "", input.ValueKind == JsonValueKind.Undefined ? open.GetValueOrDefault(id).Input ?? "" : Raw(input));
    }

    /// <summary>It has ended.</summary>
    /// <param name="id">The use's id.</param>
    /// <param name="output">What came of it.</param>
    public void End(string? id, JsonElement output)
    {
        if (id is not null && open.Remove(id, out var use))
            ended.Enqueue(new(use.Tool, use.Input, Raw(output)));
    }

    /// <summary>A tool was used, and both is told at once.</summary>
    public void Did(string? tool, string? input, string? output) => ended.Enqueue(new(tool ?? "", input ?? "", output ?? ""));

    /// <summary>Those that ended since the last time.</summary>
    public IEnumerable<AgentAction> Take()
    {
        while (ended.TryDequeue(out var action))
            yield return action;
    }

    /// <summary>A member as it is written; empty when there is none.</summary>
    public static string Raw(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "" : value.GetRawText();
}
