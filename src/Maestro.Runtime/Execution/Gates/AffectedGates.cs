using Maestro.Runtime.Capabilities;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>Which gates a change may affect. What it cannot affect is asked of all tasks together, by validation.</summary>
internal static class AffectedGates
{
    /// <summary>Those of some gates, in their order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="gates">Names of gates of the run.</param>
    /// <param name="before">The tree before the change.</param>
    /// <param name="after">The tree with it.</param>
    public static IReadOnlyList<string> Of(Run run, IReadOnlyList<string> gates, string before, string after)
    {
        var changed = run.Vault.Compare(before, after).Select(change => change.Path).ToList();
        return [.. gates.Where(name => run.Gates.First(gate => gate.Name == name).Paths is var paths && (paths.Count == 0 || changed.Any(path => paths.Any(glob => PathGlob.Matches(glob, path)))))];
    }
}
