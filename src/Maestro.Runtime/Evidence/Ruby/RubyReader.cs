using System.Text.RegularExpressions;
using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Ruby;

/// <summary>Reads Ruby: <c>Gemfile</c> and gem specifications line by line, and <c>Gemfile.lock</c>.</summary>
internal sealed partial class RubyReader : IEcosystemReader
{
    /// <summary>The name of the ecosystem.</summary>
    public const string Ecosystem = "ruby";

    private const int LongestLine = 500;

    /// <inheritdoc/>
    public void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Called("Gemfile", "gems.rb"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
            if (files.Text(path) is { } text)
                Gemfile(path, text, found);
        }
        foreach (var path in files.Ending(".gemspec"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
            found.Projects.Add(new(Path.GetFileNameWithoutExtension(path), path, SourceFiles.FolderOf(path), Ecosystem, ProjectRole.Library, [], 0, null));
            foreach (var (number, line) in TextLines.Of(files.Text(path) ?? "").Where(l => l.Text.Length <= LongestLine))
                if (Specified().Match(line) is { Success: true } gem)
                    Add(gem, gem.Groups["kind"].Value == "development_" ? PackageScope.Build : PackageScope.Run, path, number, found);
        }
        foreach (var path in files.Called(".ruby-version"))
            if (files.Text(path) is { } text && TextLines.Of(text, "#").FirstOrDefault() is { Number: > 0 } first)
                found.Version("ruby", first.Text.Replace("ruby-", "", StringComparison.Ordinal), path, first.Number);
        GemLock.Read(files, found);
    }

    private static void Gemfile(string path, string text, Found found)
    {
        var group = "";
        foreach (var (number, line) in TextLines.Of(text, "#").Where(l => l.Text.Length <= LongestLine))
            if (line.StartsWith("group ", StringComparison.Ordinal) && line.EndsWith("do", StringComparison.Ordinal))
                group = line;
            else if (line == "end")
                group = "";
            else if (Ruby().Match(line) is { Success: true } ruby)
                found.Version("ruby", ruby.Groups["version"].Value, path, number);
            else if (Gem().Match(line) is { Success: true } gem)
                Add(gem, Scope(group + (line.Contains("group", StringComparison.Ordinal) ? line[gem.Length..] : "")), path, number, found);
    }

    private static PackageScope Scope(string group) =>
        group.Contains(":test", StringComparison.Ordinal) && !group.Contains(":development", StringComparison.Ordinal) ? PackageScope.Test
        : group.Contains(":test", StringComparison.Ordinal) || group.Contains(":development", StringComparison.Ordinal) ? PackageScope.Build : PackageScope.Run;

    private static void Add(Match gem, PackageScope scope, string path, int number, Found found) => found.Package(
        Ecosystem, gem.Groups["name"].Value, gem.Groups["version"].Value, scope == PackageScope.Build ? KnownPackages.Scope(Ecosystem, gem.Groups["name"].Value) ?? scope : scope, path, number);

    [GeneratedRegex("""^gem\s*\(?\s*['"](?<name>[\w.-]+)['"](?:\s*,\s*['"](?<version>[^'"]+)['"])?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Gem();

    [GeneratedRegex("""\.add_(?<kind>development_|runtime_)?dependency\s*\(?\s*['"](?<name>[\w.-]+)['"](?:\s*,\s*['"](?<version>[^'"]+)['"])?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Specified();

    [GeneratedRegex("""^ruby\s*\(?\s*['"](?<version>[^'"]+)['"]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Ruby();
}
