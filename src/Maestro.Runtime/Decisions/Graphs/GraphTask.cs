using System.Globalization;

namespace Maestro.Runtime.Decisions.Graphs;

/// <summary>A task of a published graph.</summary>
internal static class GraphTask
{
    /// <summary>As one of ours.</summary>
    /// <param name="number">Its number in the file.</param>
    /// <param name="time">How long it takes, in the file's units.</param>
    /// <param name="before">Numbers of the tasks that come before it.</param>
    public static WorkTask Of(int number, int time, IEnumerable<int> before) => new()
    {
        Id = Text(number),
        Title = $"Task {Text(number)}",
        Instructions = "",
        EstimateMinutes = time,
        DependsOn = [.. before.Distinct().Select(Text)],
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
