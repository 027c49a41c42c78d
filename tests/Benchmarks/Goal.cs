using System.Globalization;

namespace Benchmarks;

/// <summary>Says whether a ratio is what it should be.</summary>
internal static class Goal
{
    /// <summary>For what is to be large.</summary>
    /// <param name="output">Where it is said.</param>
    /// <param name="what">What the ratio is of, as in "of the bare loop".</param>
    /// <param name="ratio">The ratio.</param>
    /// <param name="goal">The least it should be.</param>
    internal static void AtLeast(TextWriter output, string what, double ratio, double goal) => Say(output, what, ratio, ">=", goal, ratio >= goal);

    /// <summary>For what is to be small.</summary>
    /// <param name="output">Where it is said.</param>
    /// <param name="what">What the ratio is of.</param>
    /// <param name="ratio">The ratio.</param>
    /// <param name="goal">The most it should be.</param>
    internal static void AtMost(TextWriter output, string what, double ratio, double goal) => Say(output, what, ratio, "<=", goal, ratio <= goal);

    private static void Say(TextWriter output, string what, double ratio, string sign, double goal, bool met) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ratio:0.00} {what}, goal {sign} {goal}: {(met ? "met" : "MISSED")}"));
}
