using System.Text.RegularExpressions;
using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Java;

/// <summary>One <c>build.gradle</c> or <c>build.gradle.kts</c>.</summary>
/// <param name="path">Where it is.</param>
/// <param name="catalogues">Version catalogues by name.</param>
/// <param name="builds">Paths of all build files.</param>
internal sealed partial class GradleBuild(string path, IReadOnlyDictionary<string, VersionCatalogue> catalogues, IReadOnlyList<string> builds)
{
    private const int LongestLine = 500;

    private readonly List<string> references = [];
    private bool program;
    private bool builtHere;

    /// <summary>Reads it.</summary>
    public void Read(string text, Found found)
    {
        foreach (var (number, line) in TextLines.Of(text, "//").Where(l => l.Text.Length <= LongestLine))
            Line(number, line, found);
        var folder = SourceFiles.FolderOf(path);
        // A build file that only sets things for those below builds nothing itself.
        if (builtHere)
            found.Projects.Add(new(folder.Length == 0 ? "root" : SourceFiles.Named(folder), path, folder, JavaReader.Ecosystem, program ? ProjectRole.App : ProjectRole.Library, references, 0, null));
    }

    private void Line(int number, string line, Found found)
    {
        if (Plugin().Match(line) is { Success: true } plugin)
            Apply(plugin.Groups["id"].Value, plugin.Groups["version"].Value, number, found);
        else if (PluginAlias().Match(line) is { Success: true } alias)
        {
            if (catalogues.GetValueOrDefault(alias.Groups["catalogue"].Value)?.Plugin(alias.Groups["accessor"].Value) is var (id, version))
                Apply(id, version, number, found);
        }
        else if (Java().Match(line) is { Success: true } java)
            found.Version("java", java.Groups["version"].Value.Replace('_', '.'), path, number);
        else if (Dependency().Match(line) is { Success: true } dependency)
            Depend(dependency.Groups["configuration"].Value, dependency.Groups["rest"].Value, number, found);
    }

    private void Apply(string id, string? version, int number, Found found)
    {
        builtHere |= id is "java" or "java-library" or "application" or "groovy" or "war" || id.Contains("kotlin", StringComparison.Ordinal) || id.StartsWith("com.android.", StringComparison.Ordinal);
        program |= id is "application" or "war" or "org.springframework.boot" or "com.android.application";
        if (id.Contains('.', StringComparison.Ordinal) || KnownPackages.Find(JavaReader.Ecosystem, id) is not null)
            found.Package(JavaReader.Ecosystem, id, version, PackageScope.Build, path, number);
    }

    private void Depend(string configuration, string rest, int number, Found found)
    {
        builtHere = true;
        var scope = configuration.Contains("test", StringComparison.OrdinalIgnoreCase) ? PackageScope.Test
            : configuration is "compileOnly" or "annotationProcessor" or "kapt" or "ksp" or "developmentOnly" ? PackageScope.Build : PackageScope.Run;
        if (Project().Match(rest) is { Success: true } project)
        {
            var wanted = project.Groups["path"].Value.Trim(':').Replace(':', '/');
            if (builds.FirstOrDefault(b => SourceFiles.FolderOf(b) == wanted) is { } target)
                references.Add(target);
        }
        else if (Coordinates().Match(rest) is { Success: true } named)
            found.Package(JavaReader.Ecosystem, $"{named.Groups["group"].Value}:{named.Groups["artifact"].Value}", named.Groups["version"].Value, scope, path, number);
        else if (Alias().Match(rest) is { Success: true } alias && catalogues.TryGetValue(alias.Groups["catalogue"].Value, out var catalogue))
        {
            var accessor = alias.Groups["accessor"].Value;
            foreach (var (name, version) in accessor.StartsWith("bundles.", StringComparison.Ordinal) ? catalogue.Bundle(accessor["bundles.".Length..]) : catalogue.Library(accessor) is { } one ? [one] : [])
                found.Package(JavaReader.Ecosystem, name, version, scope, path, number);
        }
    }

    [GeneratedRegex("""^(?:id\s*\(?\s*|apply plugin:\s*)['"](?<id>[^'"]+)['"]\s*\)?(?:\s*version\s*\(?\s*['"](?<version>[^'"]+)['"])?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Plugin();

    [GeneratedRegex(@"^alias\s*\(?\s*(?<catalogue>\w+)\.plugins\.(?<accessor>[\w.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PluginAlias();

    [GeneratedRegex("""(?:JavaLanguageVersion\.of\(\s*|sourceCompatibility\s*=\s*(?:JavaVersion\.VERSION_)?['"]?|jvmToolchain\(\s*)(?<version>\d[\d._]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Java();

    [GeneratedRegex(@"^(?<configuration>\w*(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly|[aA]nnotationProcessor|kapt|ksp|developmentOnly))\s*[\s(]\s*(?<rest>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Dependency();

    [GeneratedRegex("""project\s*\(\s*(?:path\s*[:=]\s*)?['"](?<path>[^'"]+)['"]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Project();

    [GeneratedRegex("""['"](?<group>[\w.-]+):(?<artifact>[\w.-]+)(?::(?<version>[^'":@]+))?[^'"]*['"]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"(?:^|[\s(])(?<catalogue>\w+)\.(?<accessor>[\w.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Alias();
}
