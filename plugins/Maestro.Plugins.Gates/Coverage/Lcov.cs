using System.Globalization;

namespace Maestro.Plugins.Gates.Coverage;

/// <summary>LCOV's trace files, which Istanbul, coverage.py, coverlet and cargo-llvm-cov write: <c>SF:</c> names a file, <c>DA:</c> one of its lines.</summary>
internal sealed class Lcov : ICoverageFormat
{
    public IReadOnlyList<string> Endings => [".info", ".lcov"];

    public bool Add(CoveredLines sum, string file)
    {
        var (current, told) = ((string?)null, false);
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("SF:", StringComparison.Ordinal))
                (current, told) = (line[3..].Trim(), true);
            else if (line == "end_of_record")
                current = null;
            else if (current is not null && line.StartsWith("DA:", StringComparison.Ordinal) && line[3..].Split(',') is [var number, var hits, ..]
                && int.TryParse(number, CultureInfo.InvariantCulture, out var at) && long.TryParse(hits, CultureInfo.InvariantCulture, out var times))
                sum.Add(current, [], at, times);
        }

        return told;
    }
}
