using System.Collections.Concurrent;
using UpgradeBench.Judging;
using UpgradeBench.Shapes;

namespace UpgradeBench;

/// <summary>What came of each shape: each is run once, when somebody first asks.</summary>
internal static class Comparisons
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Compared>>> Known = new();

    /// <summary>Of one. Others upgrade it as well where all shapes are asked for.</summary>
    public static Task<Compared> OfAsync(Shape shape) => Known.GetOrAdd(shape.Name, _ => new(() => Task.Run(() => Comparison.OfAsync(shape, Everything.AreAsked)))).Value;
}
