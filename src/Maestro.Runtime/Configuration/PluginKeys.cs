using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of an entry of <c>plugins:</c>.</summary>
internal static class PluginKeys
{
    public static readonly YamlKey<TextShape> Path = new("path", "A plugin's folder, project or dll in this repository, from its root. A project is built when it is first needed.", new());
    public static readonly YamlKey<TextShape> Id = new("id", "A package's id. It comes from your NuGet feeds: dotnet maestro plugins restore.", new());
    public static readonly YamlKey<TextShape> Version = new("version", "The package's exact version.", new());

    public static readonly MapShape Map = new(Path, Id, Version) { OneOf = [[Path], [Id, Version]] };
    public static readonly EitherShape Shape = new(new IdShape(ProvidedKinds.BundledPlugin), Map);
}
