using Maestro.Runtime.Capabilities;
using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>agents:</c> and of an agent.</summary>
internal static class AgentKeys
{
    public static readonly YamlKey<IdShape> Use = new(OptionsPlace.Use, "Id of the agent extension. Its options stand beside it.", new(ProvidedKinds.Agent)) { Required = true };
    public static readonly MapShape Agent = new(Use) { Options = new("agent", ProvidedKinds.Agent, Under: null) };

    public static readonly YamlKey<TextShape> Default = new("default", "The agent for every task whose role and tags name none.", new());
    public static readonly YamlKey<MapShape> Roles = new("roles", "Which agent does the tasks of a role or tag, with which model, and what is added to its prompt.", new()
    {
        Names = [.. CapabilityTags.Roles.Select(name => Role(name, $"Who does tasks of the role '{name}', and how.")), .. Tags.Select(name => Role(name, $"Who does tasks with the tag '{name}', and how."))],
        Others = RoleKeys.Role,
    });
    public static readonly YamlKey<EitherShape> Stuck = new("stuck", "When an agent counts as stuck: it is then asked once more, and if that does not help its attempt ends. off: never.", StuckKeys.Shape);
    public static readonly MapShape Shape = new(Default, Roles, Stuck) { Others = Agent };

    private static IEnumerable<string> Tags => CapabilityTags.Names.Except(CapabilityTags.Roles);

    private static YamlKey<EitherShape> Role(string name, string means) => new(name, means, RoleKeys.Role);
}
