using System.Text;
using EndToEnd.Harness;

namespace UpgradeBench.Packages;

/// <summary>The files in made packages.</summary>
internal static class MadeFiles
{
    /// <summary>Those of a package, by their place in it.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(Made package, IReadOnlyList<Made> others) => package.Kind switch
    {
        MadeKind.Tool => Tool(package, others),
        MadeKind.Sdk => Sdk(package),
        _ => package.Frameworks.Select(framework => ($"lib/{framework}/{package.Id}.dll", MadeAssembly.Of(package, framework, others))).Concat(Analyzers(package)),
    };

    private static IEnumerable<(string Path, byte[] Bytes)> Analyzers(Made package) =>
        package.Fixes ? [($"analyzers/dotnet/cs/{Path.GetFileName(Scratch.Metadata("Analyzers"))}", File.ReadAllBytes(Scratch.Metadata("Analyzers")))] : [];

    private static IEnumerable<(string Path, byte[] Bytes)> Tool(Made package, IReadOnlyList<Made> others) =>
    [
        ($"tools/net10.0/any/{package.Id}.dll", MadeAssembly.Of(package, "net10.0", others)),
        ($"tools/net10.0/any/{package.Id}.runtimeconfig.json", """{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }"""u8.ToArray()),
        ("tools/net10.0/any/DotnetToolSettings.xml", Text($"<DotNetCliTool Version=\"1\"><Commands><Command Name=\"{CommandOf(package.Id)}\" EntryPoint=\"{package.Id}.dll\" Runner=\"dotnet\" /></Commands></DotNetCliTool>")),
    ];

    /// <summary>The command of a tool, such as <c>dotnet acme-check</c> for <c>Acme.Check</c>.</summary>
    public static string CommandOf(string id) => "dotnet-" + id.ToLowerInvariant().Replace('.', '-');

    private static IEnumerable<(string Path, byte[] Bytes)> Sdk(Made package) =>
    [
        ("Sdk/Sdk.props", Text($"<Project><PropertyGroup><{package.Id.Replace(".", "", StringComparison.Ordinal)}Version>{package.Version}</{package.Id.Replace(".", "", StringComparison.Ordinal)}Version></PropertyGroup></Project>")),
        ("Sdk/Sdk.targets", Text(package.Breaks
            ? $"<Project><Target Name=\"Refuse\" BeforeTargets=\"CoreCompile\"><Error Code=\"ACME1\" Text=\"{package.Id} {package.Version} does not build this.\" /></Target></Project>"
            : "<Project />")),
    ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
