namespace Maestro.Plugins.Dispatching;

/// <summary>Leaves out claims that nobody else has, so that tasks which share no file cost nothing.</summary>
internal static class SharedClaims
{
    /// <summary>Renumbers the claims of <paramref name="writes"/> and <paramref name="reads"/> in place.</summary>
    /// <returns>What is near to each claim that is left.</returns>
    public static int[][] Keep(int[][] writes, int[][] reads, int[][] near)
    {
        var (users, writers) = (new int[near.Length], new bool[near.Length]);
        foreach (var claims in writes)
        {
            foreach (var claim in claims)
            {
                users[claim]++;
                writers[claim] = true;
            }
        }

        foreach (var claims in reads)
        {
            foreach (var claim in claims)
                users[claim]++;
        }

        var number = new int[near.Length];
        var kept = new List<int>();
        for (var claim = 0; claim < near.Length; claim++)
        {
            // Readers alone exclude nobody.
            var matters = (writers[claim] && users[claim] > 1) || (near[claim].Length > 0 && (writers[claim] || near[claim].Any(n => writers[n])));
            number[claim] = matters ? kept.Count : -1;
            if (matters)
                kept.Add(claim);
        }

        Renumber(writes, number);
        Renumber(reads, number);
        var left = new int[kept.Count][];
        for (var i = 0; i < left.Length; i++)
            left[i] = Renumbered(near[kept[i]], number);
        return left;
    }

    private static void Renumber(int[][] claims, int[] number)
    {
        for (var i = 0; i < claims.Length; i++)
            claims[i] = Renumbered(claims[i], number);
    }

    private static int[] Renumbered(int[] claims, int[] number)
    {
        var count = 0;
        foreach (var claim in claims)
            count += number[claim] >= 0 ? 1 : 0;
        if (count == 0)
            return [];
        var left = new int[count];
        foreach (var claim in claims)
        {
            if (number[claim] >= 0)
                left[^count--] = number[claim];
        }

        return left;
    }
}
