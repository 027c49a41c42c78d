using System.Runtime.Versioning;

namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>
/// Leaves steps out of a history as long as it still fails. CsCheck, which draws the histories, shrinks by drawing anew, and hardly ever draws a short
/// one that fails.
/// </summary>
/// <param name="bench">Where it is played.</param>
[UnsupportedOSPlatform("windows")]
internal sealed class Shortening(HistoryBench bench)
{
    /// <summary>Plays a history.</summary>
    /// <returns>How it fails, with a shortest history that does; null when it does not.</returns>
    internal async Task<string?> FailureAsync(IReadOnlyList<Step> steps)
    {
        if (await PlayAsync(steps) is not { } failure)
            return null;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            IReadOnlyList<Step> shorter = [.. steps.Take(i), .. steps.Skip(i + 1)];
            if (await PlayAsync(shorter) is { } still)
                (steps, failure) = (shorter, still);
        }
        return $"{failure}\nafter\n  {string.Join("\n  ", steps)}";
    }

    private async Task<string?> PlayAsync(IReadOnlyList<Step> steps)
    {
        try
        {
            await bench.PlayAsync(steps);
            return null;
        }
        catch (Exception e) when (e is HistoryException or IOException or UnauthorizedAccessException or LibGit2Sharp.LibGit2SharpException)
        {
            return e.Message;
        }
    }
}
