using EndToEnd.Harness;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What the targets of Maestro.MSBuild say.</summary>
internal static class BuildErrors
{
    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE290", Built("MaestroCheck")),
        new("MAE291", Built("MaestroCheck", "-p:MaestroCommand=no-such-tool", yaml: true)),
        new("MAE292", Built("MaestroRun")),
        new("MAE293", Built("MaestroRun", "-p:MaestroCommand=false -p:MaestroRequest=Anything", yaml: true)),
    ];

    private static Func<Scratch, ToolResult> Built(string target, string properties = "", bool yaml = false) => scratch =>
    {
        if (yaml)
            scratch.Write("maestro.yaml", "version: 1\n");
        scratch.Write("App/App.proj", $"<Project><Import Project=\"{Path.Combine(ProjectFiles.Root, "src/Maestro.MSBuild/build/Maestro.MSBuild.targets")}\" /></Project>");
        return new(1, scratch.Shell($"dotnet msbuild App/App.proj -nologo -nodeReuse:false -t:{target} {properties} 2>&1 || true"), "");
    };
}
