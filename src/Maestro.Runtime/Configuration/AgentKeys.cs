using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>agents:</c> and of an agent.</summary>
internal static class AgentKeys
{
    public static readonly YamlKey<IdShape> Use = new(OptionsPlace.Use, "Id of the agent extension. Its options stand beside it.", new(ProvidedKinds.Agent)) { Required = true };
    public static readonly MapShape Agent = new(Use) { Options = new("agent", ProvidedKinds.Agent, Under: null) };

    public static readonly YamlKey<TextShape> Default = new("default", "The agent for every task whose role names none.", new());
    public static readonly YamlKey<MapShape> Roles = new("roles", "Which agent does the tasks of a role.", new()
    {
        Names = [Role("code"), Role("tests"), Role("docs")],
        Others = new TextShape(),
    });
    public static readonly MapShape Shape = new(Default, Roles) { Others = Agent };

    private static YamlKey<TextShape> Role(string name) => new(name, $"The agent for tasks of the role '{name}'.", new());
}
