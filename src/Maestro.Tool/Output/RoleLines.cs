using Maestro.Runtime.Configuration;

namespace Maestro.Tool.Output;

/// <summary>Which agents may do which tasks, for a reader of <c>check --explain</c>. Nothing where there is nothing to tell apart.</summary>
internal static class RoleLines
{
    /// <summary>A line for each role and tag that something is said of, and one for all other tasks.</summary>
    public static IEnumerable<string> Of(AgentsDefinition agents)
    {
        if (agents.Roles.Count == 0 && agents.Others.Count < 2)
            yield break;
        foreach (var role in agents.Roles.Values)
            yield return $"tasks of '{role.Name}': {Told(role)}    # {role.Spot}";
        yield return $"tasks of no such role or tag: {Names(agents.Others)}";
    }

    private static string Told(RoleDefinition role) => string.Join("; ",
    [
        role.Use.Count > 0 ? Names(role.Use) : "whoever does them otherwise",
        .. role.Model is { } model ? new[] { $"model {model.Text}" } : [],
        .. role.Prompt.Length > 0 ? new[] { $"adds {role.Prompt.Length} characters to the prompt" } : [],
    ]);

    private static string Names(IReadOnlyList<string> names) => names.Count > 1 ? $"{string.Join(", ", names)} (one is chosen for each attempt)" : names.SingleOrDefault() ?? "nobody";
}
