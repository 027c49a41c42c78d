using System.Text.RegularExpressions;
using EndToEnd.Harness;
using UpgradeBench.Judging;
using UpgradeBench.Shapes;

namespace UpgradeBench.Table;

/// <summary>The table of upgrades side by side, as the documentation has it: a row for each shape, and what they come to.</summary>
internal static partial class ComparisonTable
{
    private const string Begin = "<!-- upgrades: written by UpgradeBench -->\n";
    private const string End = "<!-- end of upgrades -->\n";
    private const string NotHad = "could not be had";
    private const string Head = "| repository | to be upgraded | `maestro run --pipeline upgrade` | `dotnet package update` | `dotnet outdated --upgrade` |\n|---|---|---|---|---|\n";
    private const int Columns = 4;

    private static readonly Lock Writing = new();

    private static string File { get; } = Path.Combine(Scratch.Metadata("RootDirectory"), "docs", "upgrade.md");

    /// <summary>The row of a shape.</summary>
    public static string Row(Compared one) =>
        FormattableString.Invariant($"| {one.Shape.Name} | {one.Shape.Raised.Count} | {one.Maestro}{(one.Problems.Count == 0 ? "" : ", wrong")} | {Cell(one.PackageUpdate)} | {Cell(one.Outdated)} |");

    /// <summary>The shape that a row is of.</summary>
    public static string NameOf(string row) => row.Split('|')[1].Trim();

    /// <summary>The rows of the documentation, and the one that sums them up.</summary>
    public static (IReadOnlyList<string> Rows, string? Sum) Read()
    {
        lock (Writing)
            return Read(System.IO.File.ReadAllText(File));
    }

    private static (IReadOnlyList<string> Rows, string? Sum) Read(string document)
    {
        var (from, to) = Place(document);
        var lines = document[from..to].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        return ([.. lines.SkipLast(1)], lines.LastOrDefault());
    }

    /// <summary>The row that sums others up: of each column the numbers that its cells begin with.</summary>
    public static string Sum(IReadOnlyList<string> rows) => $"| **all {rows.Count}** | {string.Join(" | ", Enumerable.Range(0, Columns).Select(column => $"**{Sum(rows, column)}**"))} |";

    /// <summary>Puts a shape's row into the documentation, in the place of the one that is there.</summary>
    public static void Write(Compared one)
    {
        lock (Writing)
        {
            var document = System.IO.File.ReadAllText(File);
            var rows = Read(document).Rows.Where(row => NameOf(row) != one.Shape.Name).Append(Row(one)).ToDictionary(NameOf);
            var ordered = Everything.Shapes.Where(shape => rows.ContainsKey(shape.Name)).Select(shape => rows[shape.Name]).ToList();
            var (from, to) = Place(document);
            System.IO.File.WriteAllText(File, document[..from] + Head + string.Concat(ordered.Append(Sum(ordered)).Select(row => row + "\n")) + document[to..]);
        }
    }

    private static string Sum(IReadOnlyList<string> rows, int column)
    {
        var numbers = rows.Select(row => Number().Match(row.Split('|')[column + 2])).ToList();
        return numbers.TrueForAll(number => number.Success) ? FormattableString.Invariant($"{numbers.Sum(number => int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture))}") : NotHad;
    }

    private static (int From, int To) Place(string document) => (document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, document.IndexOf(End, StringComparison.Ordinal));

    private static string Cell(Delivered? delivered) => delivered?.ToString() ?? NotHad;

    [GeneratedRegex(@"(?<=^ )\d+")]
    private static partial Regex Number();
}
