using Maestro.Runtime.Evidence.Code;

namespace Maestro.Runtime.Evidence;

/// <summary>Findings in the one order they are told in.</summary>
internal static class Sorted
{
    /// <summary>Packages by ecosystem, name and place. A file that several projects take in is one place, for the widest use any of them makes of it.</summary>
    public static IReadOnlyList<PackageUse> Packages(IEnumerable<PackageUse> packages) =>
    [
        .. packages.GroupBy(p => p with { Scope = PackageScope.Run }).Select(g => g.Key with { Scope = g.Min(p => p.Scope) })
            .OrderBy(p => p.Ecosystem, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Path, StringComparer.Ordinal)
            .ThenBy(p => p.Line).ThenBy(p => p.Version, StringComparer.Ordinal).ThenBy(p => !p.Direct),
    ];

    /// <summary>Symbols by path and line.</summary>
    public static IReadOnlyList<CodeSymbol> Symbols(IReadOnlyList<CountedFile> files, Func<string, CodeProject?> projectOf) =>
    [
        .. files.Where(f => f.CSharp is not null)
            .SelectMany(f => f.CSharp!.Symbols.OrderBy(s => s.Line).ThenBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Kind).Select(s => s with { Project = projectOf(f.Path)?.Path })),
    ];
}
