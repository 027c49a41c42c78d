namespace Maestro.Plugins.Phases.Plans;

/// <summary>The name somebody probably meant.</summary>
internal static class NearestName
{
    private const int Longest = 60;

    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length > Longest)
            return null;

        var best = known.Where(k => k.Length <= Longest).Select(k => (Name: k, Distance: Distance(name.ToUpperInvariant(), k.ToUpperInvariant())))
            .OrderBy(k => k.Distance).FirstOrDefault();
        return best.Name is { } nearest && best.Distance <= Math.Max(1, nearest.Length / 3) ? nearest : null;
    }

    // Levenshtein, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
