namespace Maestro.Runtime.Execution.Isolation;

/// <summary>Finds the first of many steps after which a check fails.</summary>
internal static class Bisection
{
    /// <summary>Looks for it with as few checks as may be.</summary>
    /// <param name="steps">How many steps there are; the check is known to hold before the first and to fail after the last.</param>
    /// <param name="failsAfter">Whether it fails after so many steps.</param>
    /// <returns>The number of the step, from 1.</returns>
    public static async Task<int> FirstAsync(int steps, Func<int, Task<bool>> failsAfter)
    {
        var (holds, fails) = (0, steps);
        while (fails - holds > 1)
        {
            var middle = holds + (fails - holds) / 2;
            if (await failsAfter(middle))
                fails = middle;
            else
                holds = middle;
        }
        return fails;
    }
}
