using Maestro.Plugins.DotNet.Feeds;
using Maestro.Plugins.DotNet.Places;
using Maestro.Plugins.DotNet.Projects;
using Maestro.Plugins.DotNet.Units;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Tests.Units;

/// <summary>Packages that a project references.</summary>
internal static class Slots
{
    /// <summary>A solution in which <c>app</c> references <c>core</c>.</summary>
    public static Solution AppOverCore { get; } = new([], [], new Dictionary<string, IReadOnlyList<string>> { ["app"] = ["core"], ["core"] = [] }, []);

    private static readonly NuGetFramework Framework = NuGetFramework.Parse("net10.0");

    /// <summary>A package of <c>app</c>, written in a place of its own.</summary>
    /// <param name="text">Its id, the version it has, and the versions it may be raised to, best first, such as <c>A 1.0.0 3.0.0 2.0.0</c>.</param>
    public static Slot Of(string text)
    {
        var words = text.Split(' ');
        IReadOnlyList<NuGetVersion> to = [.. words[2..].Select(NuGetVersion.Parse)];
        return new(words[0], PlaceKind.Package, VersionRange.Parse(words[1]), [new($"{words[0]}-{words[1]}.csproj", words[0], PlaceKind.Package, words[1], 10, words[1].Length)], ["app"], [Framework])
        {
            Candidates = to,
            Known = [.. to.Append(NuGetVersion.Parse(words[1])).Select(version => new PackageVersion(version, "", "", null, []))],
        };
    }

    /// <summary>The package where a version of it needs another.</summary>
    public static Slot Needing(this Slot slot, string version, string package, string range) => slot with
    {
        Known = [.. slot.Known.Select(known => known.Version == NuGetVersion.Parse(version)
            ? known with { Dependencies = [new PackageDependencyGroup(Framework, known.Dependencies.SelectMany(group => group.Packages).Append(new PackageDependency(package, VersionRange.Parse(range))))] }
            : known)],
    };

    /// <summary>The package where another project references it.</summary>
    public static Slot In(this Slot slot, string project) => slot with { Projects = [project] };

    /// <summary>The package where its version is written somewhere else.</summary>
    public static Slot WrittenAt(this Slot slot, string file) => slot with { Places = [slot.Places[0] with { File = file }] };

    /// <summary>Versions of several packages, for people: those of one combination with blanks between them, <c>-</c> where one stays.</summary>
    public static string Told(IEnumerable<IReadOnlyList<NuGetVersion?>> levels) =>
        string.Join(", ", levels.Select(level => string.Join(' ', level.Select(version => version?.ToNormalizedString() ?? "-"))));
}
