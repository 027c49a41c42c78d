namespace Maestro.Runtime.Prompts;

/// <summary>
/// What a template sees: names and values, of which docs/prompts.md has the table. Plain texts, numbers, lists and mappings, so that no
/// template reaches an object of ours.
/// </summary>
internal static class PromptModel
{
    /// <summary>Of an attempt.</summary>
    public static Dictionary<string, object> Of(PromptData data) => new()
    {
        ["task"] = new Dictionary<string, object>
        {
            ["id"] = data.Task.Id,
            ["title"] = data.Task.Title,
            ["instructions"] = data.Task.Instructions,
            ["requirements"] = data.Task.Requirements.ToArray(),
            ["acceptance"] = data.Task.Acceptance.ToArray(),
            ["writes"] = data.Task.Writes.ToArray(),
            ["depends_on"] = data.Task.DependsOn.ToArray(),
            ["priority"] = data.Task.Priority,
            ["role"] = data.Task.Role,
            ["tags"] = data.Task.Tags.ToArray(),
        },
        ["attempt"] = data.Attempt,
        ["feedback"] = data.Feedback,
        ["guidance"] = data.Guidance,
        ["others"] = data.Others.Select(other => new Dictionary<string, object>
        {
            ["id"] = other.Id,
            ["title"] = other.Title,
            ["writes"] = other.Writes.ToArray(),
        }).ToArray(),
        ["conventions"] = data.Conventions.ToArray(),
        ["gates"] = data.Gates.Select(gate => new Dictionary<string, object> { ["name"] = gate.Name, ["command"] = gate.Command }).ToArray(),
    };
}
