using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>Reads .NET: project files with what they take in, central versions, lock files, settings.</summary>
internal sealed class DotNetReader : IEcosystemReader
{
    /// <summary>The name of the ecosystem.</summary>
    public const string Ecosystem = "dotnet";

    private static readonly string[] SettingNames =
        ["global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "nuget.config", "dotnet-tools.json", "packages.config"];

    /// <inheritdoc/>
    public void Read(SourceFiles files, Found found)
    {
        var build = new BuildFiles(files);
        var projects = files.Ending(".csproj", ".fsproj", ".vbproj").ToList();
        foreach (var path in projects)
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
            if (build.Root(path) is { } root)
                DotNetProject.Read(path, root, new(build, path), found);
        }
        foreach (var path in files.Called(SettingNames).Concat(files.Ending(".sln", ".slnx")))
            found.Manifests.Add(new(path, Ecosystem, SourceFiles.Named(path) == "packages.config" ? ManifestKind.Manifest : ManifestKind.Settings));
        DotNetSettings.Read(files, found);
        NuGetLock.Read(files, found);
    }
}
