using Maestro.Runtime.Capabilities;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>Holds <c>agents.roles</c> against the agents there are, and against the roles and tags that tasks have.</summary>
internal static class RoleCheck
{
    private const string PlannerOfOurs = "decompose";

    /// <summary>Every model that is given to an agent which takes none.</summary>
    public static IEnumerable<Diagnostic> Models(AgentsDefinition agents, ExtensionCatalogue catalogue) =>
        from role in agents.Roles.Values
        where role.Model is not null
        from name in role.Use.Count > 0 ? role.Use : agents.Others
        let agent = agents.ByName[name]
        where catalogue.Find(ExtensionKind.Agent, agent.Use) is { } found && found.Extension.Options.All(option => option.Key != AgentDefinition.ModelOption)
        select Catalogue.RoleModel.At($"role '{role.Name}' is to be done with the model '{role.Model!.Text}', and agent '{name}' ({agent.Use}) takes none", role.Model.Spot);

    /// <summary>Every entry that no task is known to have. A planner of the user's own may have it, so a name is then told only where it is like a known one.</summary>
    public static IEnumerable<Diagnostic> Names(PipelineDefinition pipeline, ExtensionCatalogue catalogue)
    {
        var known = CapabilityTags.Names.Union(CapabilityTags.Roles).ToList();
        var others = pipeline.Phases.Any(phase => phase.Use != PlannerOfOurs && catalogue.Find(ExtensionKind.Phase, phase.Use)?.Extension.Yields == nameof(TaskGraph));
        foreach (var role in pipeline.Agents.Roles.Values.Where(role => !known.Contains(role.Name)))
        {
            var hint = Nearest.Hint(role.Name, known);
            if (!others || hint.Length > 0)
                yield return Catalogue.RoleOfNoTask.At($"no task is known to have the role or tag '{role.Name}'{hint}", role.Spot, $"Correct or remove it. Known are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
        }
    }
}
