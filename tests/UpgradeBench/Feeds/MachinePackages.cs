using System.Runtime.InteropServices;
using System.Xml.Linq;
using EndToEnd.Harness;
using NuGet.Packaging;

namespace UpgradeBench.Feeds;

/// <summary>Packages of others that shapes are tested with: those that this repository itself is tested with, which are on every machine that built it.</summary>
internal static class MachinePackages
{
    private static readonly Lazy<XDocument> Central = new(() => XDocument.Load(Path.Combine(Scratch.Metadata("RootDirectory"), "Directory.Packages.props")));

    /// <summary>Where they lie.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The version of a package that this repository is tested with.</summary>
    public static string VersionOf(string package) =>
        Central.Value.Descendants("PackageVersion").Single(version => (string?)version.Attribute("Include") == package).Attribute("Version")!.Value;

    /// <summary>The folder of the newest version of a package that is there.</summary>
    public static string Newest(string package) => Directory.GetDirectories(Path.Combine(Folder, package.ToLowerInvariant())).Order(StringComparer.Ordinal).Last();

    /// <summary>Links what tests need, with all it depends on, into a feed. Whoever asks for what is newer is told that there is nothing newer.</summary>
    public static void LinkInto(string feed)
    {
        var open = new Stack<string>(new[] { "Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter" }.Select(package => Path.Combine(Folder, package.ToLowerInvariant(), VersionOf(package))));
        open.Push(Newest("NETStandard.Library"));
        // What comes with the SDK for F#, which is on every public feed too: without it others say that it has no versions, and stop.
        foreach (var file in Directory.GetFiles(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk"), "FSharp.Core.*.nupkg", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }))
            if (Path.Combine(feed, Path.GetFileName(file)) is var link && !File.Exists(link))
                File.CreateSymbolicLink(link, Path.GetFullPath(file));
        while (open.TryPop(out var next))
        {
            if (Directory.Exists(next) && Directory.GetFiles(next, "*.nupkg") is [var file] && Path.Combine(feed, Path.GetFileName(file)) is var link && !File.Exists(link))
            {
                File.CreateSymbolicLink(link, file);
                foreach (var need in new NuspecReader(Directory.GetFiles(next, "*.nuspec").Single()).GetDependencyGroups().SelectMany(group => group.Packages))
                    open.Push(Path.Combine(Folder, need.Id.ToLowerInvariant(), need.VersionRange.MinVersion!.ToNormalizedString().ToLowerInvariant()));
            }
        }
    }
}
