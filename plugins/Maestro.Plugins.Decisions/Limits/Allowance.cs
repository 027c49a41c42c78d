namespace Maestro.Plugins.Decisions.Limits;

/// <summary>How many minutes of wall time one limit still allows.</summary>
/// <param name="Name">The limit.</param>
/// <param name="Minutes">The minutes; not negative.</param>
internal sealed record Allowance(string Name, double Minutes)
{
    private const string Time = "max_duration_seconds";
    private const string LimitSuffix = ".limit";

    /// <summary>Of every limit that can tell: a use nobody told says nothing, nor does a limit of which nothing was used so far.</summary>
    public static IEnumerable<Allowance> Of(IReadOnlyDictionary<string, string> facts, Need need)
    {
        foreach (var key in facts.Keys.Where(key => key.EndsWith(LimitSuffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = key[..^LimitSuffix.Length];
            if (Fact.Number(facts, key) is not { } limit || Fact.Number(facts, $"{name}.used") is not { } used)
                continue;
            var left = Math.Max(0, limit - used);
            if (name.EndsWith(Time, StringComparison.Ordinal))
                yield return new(name, left / 60);
            else if (left == 0)
                yield return new(name, 0);
            else if (used > 0 && need is { DoneMinutes: > 0, WorkMinutes: > 0 })
                yield return new(name, left / (used / need.DoneMinutes) * need.WallMinutes / need.WorkMinutes);
        }
    }
}
