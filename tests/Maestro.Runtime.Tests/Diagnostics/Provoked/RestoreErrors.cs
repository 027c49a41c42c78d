using EndToEnd.Harness;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What can be wrong with plugins that are restored, locked or built.</summary>
internal static class RestoreErrors
{
    private const string Bundled = "plugins:\n  - Maestro.Plugins.Phases\n  - Maestro.Plugins.Decisions\n  - Maestro.Plugins.Recovery\n  - Maestro.Plugins.Gates\n  - Maestro.Plugins.Agents\n";

    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE260", scratch => scratch
            .Write("nuget.config", "<configuration><packageSources><clear /><add key=\"ours\" value=\"feed\" /></packageSources></configuration>")
            .Write("feed/readme.txt", "")
            .Write("maestro.yaml", $"{Bundled}  - {{ id: Acme.Strategies, version: 1.2.3 }}\n").Commit().Maestro("plugins", "restore")),
        new("MAE261", scratch => WithPlugin(scratch).Maestro("plugins", "restore", "--locked")),
        new("MAE262", scratch =>
        {
            WithPlugin(scratch).Maestro("plugins", "restore");
            return scratch.Write("tools/Mine/more.txt", "").Maestro("check");
        }),
        new("MAE263", scratch => WithPlugin(scratch.Write(".maestro/plugins.lock.json", "{ \"version\": 1, \"plugins\": [ }")).Maestro("check")),
        new("MAE264", scratch => scratch
            .Write("maestro.yaml", $"{Bundled}  - path: tools/Mine\n")
            .Write("tools/Mine/Mine.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
            .Write("tools/Mine/Mine.cs", "public class Mine : Nothing { }").Commit().Maestro("check")),
    ];

    private static Scratch WithPlugin(Scratch scratch)
    {
        PluginSource.Compile(Path.Combine(scratch.Root, "tools"), "Mine", PluginSource.Gate());
        return scratch.Write("maestro.yaml", $"{Bundled}  - path: tools/Mine\n").Commit();
    }
}
