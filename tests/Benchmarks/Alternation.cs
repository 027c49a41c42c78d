using System.Globalization;

namespace Benchmarks;

/// <summary>Measures subjects in turn, A B A B, so that a machine that grows slower or busier does so for all alike.</summary>
internal static class Alternation
{
    /// <summary>Measures each subject after some rounds that do not count, and prints medians, spread and ratios to the last subject.</summary>
    /// <param name="output">Where figures go.</param>
    /// <param name="rounds">Rounds that count.</param>
    /// <param name="warmUp">Rounds before those, which do not count.</param>
    /// <param name="subjects">The subjects; the last is the peer the others are held against.</param>
    /// <returns>The medians in milliseconds, in the subjects' order.</returns>
    internal static async Task<double[]> MeasureAsync(TextWriter output, int rounds, int warmUp, params IReadOnlyList<Subject> subjects)
    {
        var times = subjects.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < warmUp + rounds; round++)
        {
            for (var i = 0; i < subjects.Count; i++)
            {
                var time = await subjects[i].MeasureAsync();
                if (round >= warmUp)
                    times[i].Add(time.TotalMilliseconds);
            }
        }

        var medians = times.Select(Median).ToArray();
        for (var i = 0; i < subjects.Count; i++)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {subjects[i].Name,-58} {medians[i],9:0.0} ms   ({times[i].Min():0.0} - {times[i].Max():0.0})   ratio {medians[i] / medians[^1]:0.00}"));
        }

        return medians;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times.Count % 2 == 1 ? times[times.Count / 2] : (times[times.Count / 2 - 1] + times[times.Count / 2]) / 2;
    }
}
