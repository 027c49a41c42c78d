using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>Answers an agent that asks whether it may use a tool: by policy, for nobody can be asked.</summary>
/// <param name="allowed">Kinds of tools it may use; all when there are none.</param>
internal sealed class AcpPermissions(IReadOnlyList<string> allowed)
{
    /// <summary>The answer.</summary>
    public JsonObject Answer(JsonElement question, Told told)
    {
        var tool = question.At("toolCall");
        var kind = tool.Text("kind") ?? "other";
        var may = allowed.Count == 0 || allowed.Contains(kind);
        // Once, so that each use is decided by itself. What only offers more than that is given more.
        var option = Option(question, may ? ["allow_once", "allow_always"] : ["reject_once", "reject_always"]);
        if (!may || option is null)
            told.Refused ??= tool.Text("title") ?? kind;
        return new()
        {
            ["outcome"] = option is null
                ? new JsonObject { ["outcome"] = "cancelled" }
                : new JsonObject { ["outcome"] = "selected", ["optionId"] = option },
        };
    }

    private static string? Option(JsonElement question, string[] kinds) =>
        kinds.Select(kind => question.Items("options").FirstOrDefault(option => option.Is("kind", kind)).Text("optionId")).FirstOrDefault(id => id is not null);
}
