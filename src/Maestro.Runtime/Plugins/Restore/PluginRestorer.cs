using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Restore;

/// <summary>
/// Restores plugins from packages by letting NuGet do it: a stub project that references the plugin at its exact version and this tool's
/// contract, published into a folder. The user's feeds apply as they are configured for the repository.
/// </summary>
internal sealed class PluginRestorer(IProcesses processes, RestoredPlugins layout, string root, string contractVersion)
{
    /// <summary>Restores one plugin; one that is there already is left alone.</summary>
    public async Task<IReadOnlyList<Diagnostic>> RestoreAsync(PluginReference reference, CancellationToken ct)
    {
        if (reference.Version is not { } version || layout.Find(reference.Id, version) is not null)
            return [];
        var target = layout.Folder(reference.Id, version);
        var work = $"{target}.restoring";
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        Stub(work, reference.Id, version);
        var result = await processes.RunAsync(new()
        {
            Program = "dotnet",
            Arguments = ["publish", Path.Combine(work, "stub", "stub.csproj"), "--output", Path.Combine(work, "out"), "--nologo", "--verbosity", "quiet", "-nodeReuse:false"],
            WorkingDirectory = root,
            Environment = new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
            Timeout = TimeSpan.FromMinutes(10),
        }, ct);
        var output = Path.Combine(work, "out");
        if (!result.Succeeded || !File.Exists(Path.Combine(output, $"{reference.Id}.dll")))
        {
            Directory.Delete(work, recursive: true);
            return [Catalogue.RestoreFailed.At($"plugin {reference.Id} {version} cannot be restored: {Why(result, reference.Id)}", reference.Spot)];
        }
        foreach (var file in Directory.EnumerateFiles(output, "stub.*").Concat(Directory.EnumerateFiles(output, "Maestro.Abstractions.*")))
            File.Delete(file);
        Directory.Move(output, target);
        Directory.Delete(work, recursive: true);
        return [];
    }

    private void Stub(string work, string id, string version)
    {
        var stub = Path.Combine(work, "stub");
        Directory.CreateDirectory(stub);
        // Whatever lies above must not leak in: central package versions would be NU1008.
        foreach (var stop in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(stub, stop), "<Project />");
        if (FindNuGetConfig() is { } config)
            File.Copy(config, Path.Combine(stub, "nuget.config"));
        File.WriteAllText(Path.Combine(stub, "stub.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDynamicLoading>true</EnableDynamicLoading>
                <EnableDefaultItems>false</EnableDefaultItems>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{id}" Version="[{version}]" />
                <PackageReference Include="Maestro.Abstractions" Version="{contractVersion}" ExcludeAssets="runtime" />
              </ItemGroup>
            </Project>
            """);
    }

    // The repository's own feeds: NuGet looks from the project's folder upwards, and the stub lies elsewhere.
    private string? FindNuGetConfig()
    {
        for (var at = new DirectoryInfo(root); at is not null; at = at.Parent)
            if (at.EnumerateFiles().FirstOrDefault(f => f.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase)) is { } file)
                return file.FullName;
        return null;
    }

    private static string Why(ProcessResult result, string id) => result.End == ProcessEnd.NotStarted
        ? "the .NET SDK is not on PATH"
        : (result.Output + result.Error).Split('\n').FirstOrDefault(l => l.Contains("error ", StringComparison.Ordinal)) is { } line
            ? line[line.IndexOf("error ", StringComparison.Ordinal)..].Trim()
            : $"the package holds no {id}.dll";
}
