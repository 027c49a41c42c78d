using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>Tells by packages whether a technology is used.</summary>
internal static class PackageNames
{
    private static readonly HashSet<string> OfTests = ["testing", "mocking", "assertions", "browser-testing", "property-testing", "benchmarking"];

    /// <summary>Where a repository uses it: those that ask for it first. A package for tests says nothing of what the program itself is made of.</summary>
    public static IReadOnlyList<PackageUse> Of(Technology technology, RepositoryEvidence evidence) => technology.Package is not { } name ? [] :
    [
        .. evidence.Packages
            .Where(use => (technology.Ecosystem == Technology.Any || use.Ecosystem == technology.Ecosystem) && Is(use, name) && (use.Scope != PackageScope.Test || OfTests.Contains(technology.Category)))
            .OrderByDescending(use => use.Direct).ThenBy(use => use.Path, StringComparer.Ordinal).ThenBy(use => use.Line),
    ];

    // What a library is parted into in NuGet carries its name in front: Serilog.AspNetCore, xunit.v3.
    private static bool Is(PackageUse use, string name) =>
        use.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (use.Ecosystem == "dotnet" && use.Name.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));
}
