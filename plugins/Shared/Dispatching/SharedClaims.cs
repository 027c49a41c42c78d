namespace Maestro.Plugins.Dispatching;

/// <summary>Leaves out claims that nobody else has, so that tasks which share no file cost nothing.</summary>
internal static class SharedClaims
{
    /// <summary>Renumbers the claims of <paramref name="writes"/> and <paramref name="reads"/> in place.</summary>
    /// <returns>What is near to each claim that is left.</returns>
    public static int[][] Keep(int[][] writes, int[][] reads, int[][] near)
    {
        var (users, writers) = (new int[near.Length], new bool[near.Length]);
        foreach (var claim in writes.SelectMany(c => c))
        {
            users[claim]++;
            writers[claim] = true;
        }

        foreach (var claim in reads.SelectMany(c => c))
            users[claim]++;

        // Readers alone exclude nobody.
        bool Matters(int claim) => near[claim].Length > 0 ? writers[claim] || near[claim].Any(n => writers[n]) : users[claim] > 1 && writers[claim];
        var number = new int[near.Length];
        var kept = new List<int>();
        for (var claim = 0; claim < near.Length; claim++)
        {
            number[claim] = Matters(claim) ? kept.Count : -1;
            if (number[claim] >= 0)
                kept.Add(claim);
        }

        Renumber(writes);
        Renumber(reads);
        return [.. kept.Select(claim => Renumbered(near[claim]))];

        void Renumber(int[][] claims)
        {
            for (var i = 0; i < claims.Length; i++)
            {
                if (claims[i].Length > 0)
                    claims[i] = Renumbered(claims[i]);
            }
        }

        int[] Renumbered(int[] claims) => claims.Length == 0 ? claims : [.. claims.Select(c => number[c]).Where(n => n >= 0)];
    }
}
