using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of a rung of <c>recover:</c>.</summary>
internal static class RungKeys
{
    public static readonly YamlKey<IdShape> Use = new(OptionsPlace.Use, "Id of the recovery strategy.", new(ProvidedKinds.Recovery)) { Required = true };
    public static readonly YamlKey<OptionsShape> With = new("with", "The strategy's options.", new());

    public static readonly MapShape Map = new(Use, With) { Options = new("rung", ProvidedKinds.Recovery, With) };
    public static readonly EitherShape Shape = new(Use.Value, Map);
}
