using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Projects;

namespace Maestro.Runtime.Plugins.Restore;

/// <summary>
/// Restores plugins from packages by letting NuGet do it: a stub project that references the plugin at its exact version and this tool's
/// contract, published into a folder. The user's feeds apply as they are configured for the repository.
/// </summary>
internal sealed class PluginRestorer(DotnetBuild build, RestoredPlugins layout, string root, string contractVersion)
{
    /// <summary>Restores one plugin; one that is there already is left alone.</summary>
    public async Task<IReadOnlyList<Diagnostic>> RestoreAsync(PluginReference reference, CancellationToken ct)
    {
        if (reference.Version is not { } version || layout.Find(reference.Id, version) is not null)
            return [];
        var target = layout.Folder(reference.Id, version);
        var work = $"{target}.{Guid.NewGuid():N}";
        try
        {
            Stub(Path.Combine(work, "stub"), reference.Id, version);
            var output = Path.Combine(work, "out");
            if (await build.PublishAsync(Path.Combine(work, "stub", "stub.csproj"), output, Path.Combine(work, "artifacts"), ct) is { } error)
                return [RestoreErrors.Translate(error, reference, contractVersion)];
            if (!File.Exists(Path.Combine(output, $"{reference.Id}.dll")))
                return [Catalogue.RestoreFailed.At($"plugin {reference.Id} {version} cannot be restored: the package holds no {reference.Id}.dll", reference.Spot, "Name the package of a plugin: it holds a dll called like itself.")];
            foreach (var file in Directory.EnumerateFiles(output, "stub.*").Concat(Directory.EnumerateFiles(output, "Maestro.Abstractions.*")))
                File.Delete(file);
            Keep(output, target);
            return [];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Keep(string output, string target)
    {
        try
        {
            Directory.Move(output, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another process was faster, with the same.
        }
    }

    private void Stub(string stub, string id, string version)
    {
        Directory.CreateDirectory(stub);
        // Whatever lies above must not leak in: central package versions would be NU1008.
        foreach (var stop in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(stub, stop), "<Project />");
        // The feeds are the repository's own: NuGet would look from the stub's folder upwards.
        File.WriteAllText(Path.Combine(stub, "stub.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDynamicLoading>true</EnableDynamicLoading>
                <EnableDefaultItems>false</EnableDefaultItems>
                <NuGetAudit>false</NuGetAudit>
                <RestoreRootConfigDirectory>{root}</RestoreRootConfigDirectory>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{id}" Version="[{version}]" />
                <PackageReference Include="Maestro.Abstractions" Version="{contractVersion}" ExcludeAssets="runtime" />
              </ItemGroup>
            </Project>
            """);
    }
}
