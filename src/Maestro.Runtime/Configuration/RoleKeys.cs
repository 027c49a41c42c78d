using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of an entry of <c>agents.roles</c>.</summary>
internal static class RoleKeys
{
    public static readonly YamlKey<OneOrMoreShape> Use = new("use", "The agent for such tasks, or several in order of preference, of which one is chosen for each attempt.", new());
    public static readonly YamlKey<TextShape> Model = new("model", "The model for such tasks, in place of the agent's own 'model'.", new());
    public static readonly YamlKey<TextShape> Prompt = new("prompt", "What is added to the prompt for such tasks.", new());

    public static readonly MapShape Map = new(Use, Model, Prompt) { Called = "role" };
    public static readonly EitherShape Role = new(new TextShape(), Map);
}
