using EndToEnd.Harness;
using UpgradeBench.Judging;
using UpgradeBench.Shapes;

namespace UpgradeBench.Table;

/// <summary>The table of upgrades side by side, as the documentation has it.</summary>
internal static class ComparisonTable
{
    private const string Begin = "<!-- upgrades: written by UpgradeBench -->\n";
    private const string End = "<!-- end of upgrades -->\n";
    private const string NotHad = "could not be had";

    /// <summary>The documentation.</summary>
    public static string File { get; } = Path.Combine(Scratch.Metadata("RootDirectory"), "docs", "upgrade.md");

    /// <summary>The table.</summary>
    public static string Of(IReadOnlyList<Compared> all)
    {
        var rows = all.Select(one => FormattableString.Invariant($"| {one.Shape.Name} | {one.Shape.Raised.Count} | {one.Maestro}{(one.Problems.Count == 0 ? "" : ", wrong")} | {Cell(one.PackageUpdate)} | {Cell(one.Outdated)} |\n"));
        return "| repository | to be upgraded | `maestro run --pipeline upgrade` | `dotnet package update` | `dotnet outdated --upgrade` |\n|---|---|---|---|---|\n" + string.Concat(rows)
            + FormattableString.Invariant($"| **all {all.Count}** | **{all.Sum(one => one.Shape.Raised.Count)}** | **{all.Sum(one => one.Maestro.Allowed)}** | **{Sum(all, one => one.PackageUpdate)}** | **{Sum(all, one => one.Outdated)}** |\n");
    }

    /// <summary>The document with the table in its place.</summary>
    public static string Put(string document, string table)
    {
        var (from, to) = Place(document);
        return document[..from] + table + document[to..];
    }

    private static (int From, int To) Place(string document) => (document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, document.IndexOf(End, StringComparison.Ordinal));

    private static string Cell(Delivered? delivered) => delivered?.ToString() ?? NotHad;

    private static string Sum(IReadOnlyList<Compared> all, Func<Compared, Delivered?> who) =>
        all.Any(one => who(one) is null) ? NotHad : FormattableString.Invariant($"{all.Sum(one => who(one)!.Allowed)}");
}
