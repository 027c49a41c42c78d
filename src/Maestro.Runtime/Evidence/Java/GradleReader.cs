using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Java;

/// <summary>Reads Gradle's build files line by line, in both of their languages: what a program in them computes is not seen.</summary>
internal static class GradleReader
{
    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        var catalogues = new Dictionary<string, VersionCatalogue>(StringComparer.Ordinal);
        foreach (var path in files.Ending(".versions.toml"))
        {
            found.Manifests.Add(new(path, JavaReader.Ecosystem, ManifestKind.Settings));
            if (files.Toml(path) is { } toml)
                catalogues[SourceFiles.Named(path).Split('.')[0]] = new(toml);
        }
        foreach (var path in files.Called("settings.gradle", "settings.gradle.kts", "gradle.properties"))
            found.Manifests.Add(new(path, JavaReader.Ecosystem, ManifestKind.Settings));
        foreach (var path in files.Called("gradle.lockfile"))
            found.Manifests.Add(new(path, JavaReader.Ecosystem, ManifestKind.Lock));
        foreach (var path in files.Called("gradle-wrapper.properties"))
            Wrapper(path, files, found);
        var builds = files.Called("build.gradle", "build.gradle.kts").ToList();
        foreach (var path in builds)
        {
            found.Manifests.Add(new(path, JavaReader.Ecosystem, ManifestKind.Manifest));
            if (files.Text(path) is { } text)
                new GradleBuild(path, catalogues, builds).Read(text, found);
        }
    }

    private static void Wrapper(string path, SourceFiles files, Found found)
    {
        found.Manifests.Add(new(path, JavaReader.Ecosystem, ManifestKind.Settings));
        foreach (var (number, line) in TextLines.Of(files.Text(path) ?? ""))
            if (line.StartsWith("distributionUrl=", StringComparison.Ordinal) && line.IndexOf("gradle-", StringComparison.Ordinal) is var at and >= 0)
            {
                found.Version("gradle", line[(at + "gradle-".Length)..].Split("-bin")[0].Split("-all")[0], path, number);
                found.Tools.Add(new(ToolKind.Build, "Gradle", path, number));
            }
    }
}
