using System.Text.RegularExpressions;
using Faults.Tracing;

namespace Faults.Oracle;

/// <summary>A process that was not killed ends as documented: with success, or with an exit code and an error that has a name.</summary>
internal static partial class EndingOracle
{
    private const int Killed = 137;
    private static readonly int[] Documented = [1, 2];

    /// <summary>What is wrong with how it ended.</summary>
    /// <param name="trace">What was seen.</param>
    /// <param name="killed">Whether it was killed.</param>
    internal static IEnumerable<string> Problems(Trace trace, bool killed)
    {
        foreach (var survivor in trace.Survivors)
            yield return $"{survivor} outlived Maestro";
        if (trace.ExitCode == 0 || (killed && trace.ExitCode == Killed))
            yield break;
        if (!Documented.Contains(trace.ExitCode) || !Named().IsMatch(trace.Said) || trace.Said.Contains("   at ", StringComparison.Ordinal))
            yield return $"it exited with {trace.ExitCode} and said: {trace.Said.Trim()}";
    }

    [GeneratedRegex(@"error MAE\d{3}: [^\0]+?\n +fix: ")]
    private static partial Regex Named();
}
