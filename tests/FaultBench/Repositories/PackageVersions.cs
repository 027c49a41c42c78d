using System.Xml.Linq;
using EndToEnd.Harness;

namespace FaultBench.Repositories;

/// <summary>The versions of packages that this repository itself is tested with: those are on every machine that built it.</summary>
internal static class PackageVersions
{
    private static readonly Lazy<XDocument> Central = new(() => XDocument.Load(Path.Combine(Scratch.Metadata("RootDirectory"), "Directory.Packages.props")));

    /// <summary>The version of a package.</summary>
    public static string Of(string package) =>
        Central.Value.Descendants("PackageVersion").Single(version => (string?)version.Attribute("Include") == package).Attribute("Version")!.Value;
}
