using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>recovery:</c>.</summary>
internal static class RecoveryKeys
{
    public static readonly YamlKey<WholeShape> PerFailure = new("per_failure", "How often rungs may act on one and the same failure, all rungs together.", new(1, 1000, Otherwise: 8));
    public static readonly YamlKey<WholeShape> PerRun = new("per_run", "How often rungs may act in one run, all failures together.", new(0, 100_000, Otherwise: 100));

    public static readonly MapShape Shape = new(PerFailure, PerRun);
}
