using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>Reads <c>global.json</c>, the manifest of local tools, <c>packages.config</c>, and what a repository says of nullable references.</summary>
internal static class DotNetSettings
{
    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Called("global.json"))
            if (files.Json(path) is { } json)
            {
                found.Version("dotnet-sdk", json["sdk"]["version"].Text, path, json["sdk"]["version"].Line);
                foreach (var (name, version) in json["msbuild-sdks"].Entries)
                    found.Package(DotNetReader.Ecosystem, name, version.Text, PackageScope.Build, path, version.Line);
            }
        foreach (var path in files.Called("dotnet-tools.json"))
            foreach (var (name, tool) in files.Json(path)?["tools"].Entries ?? [])
                found.Package(DotNetReader.Ecosystem, name, tool["version"].Text, PackageScope.Build, path, tool.Line);
        foreach (var path in files.Called("packages.config"))
            foreach (var package in files.Xml(path)?.All("package") ?? [])
                if (package.Says("id") is { } id)
                    found.Package(
                        DotNetReader.Ecosystem, id, package.Says("version"), package.Says("developmentDependency") == "true" ? PackageScope.Build : PackageScope.Run, path, package.Line());
    }
}
