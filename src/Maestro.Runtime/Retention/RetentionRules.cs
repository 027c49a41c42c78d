using System.Globalization;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Git;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Retention;

/// <summary>Says of every run whether it stays. What is nowhere else, and what can be taken up again, stays unless it is forced.</summary>
/// <param name="policy">What is to be kept.</param>
/// <param name="git">Git in the user's repository.</param>
/// <param name="now">The time.</param>
/// <param name="force">Whether runs go that would be the last place of something.</param>
internal sealed class RetentionRules(RetentionPolicy policy, GitCommand git, DateTimeOffset now, bool force)
{
    /// <summary>Why a run stays about which git gave no answer.</summary>
    public const string CannotTell = "git cannot tell whether a branch or tag has its result";

    /// <summary>Judges the runs.</summary>
    /// <param name="runs">Every run, latest first.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task<IReadOnlyList<KeptRun>> JudgeAsync(IReadOnlyList<ArchivedRun> runs, CancellationToken ct)
    {
        var judged = new List<KeptRun>();
        foreach (var run in runs)
        {
            var bytes = FolderSize.Of(run.Directory.Root);
            var excess = Excess(run, judged.Count(k => !k.Remove));
            judged.Add(await LastPlaceAsync(run, ct) is { } last
                ? new(run, bytes, false, false, last)
                : new(run, bytes, true, excess is not null, excess ?? ""));
        }
        return judged;
    }

    private string? Excess(ArchivedRun run, int kept)
    {
        if (kept >= policy.KeepRuns)
            return string.Create(CultureInfo.InvariantCulture, $"there are {policy.KeepRuns} later ones");
        return run.Memory.Started is not null && (now - run.Memory.StartedAt).TotalDays > policy.MaxAgeDays
            ? string.Create(CultureInfo.InvariantCulture, $"it is older than {policy.MaxAgeDays} days")
            : null;
    }

    private async Task<string?> LastPlaceAsync(ArchivedRun run, CancellationToken ct)
    {
        if (force)
            return null;
        if (run.Problem is not null)
            return "its journal is damaged: see 'dotnet maestro log verify'";
        if (run.CanBeTakenUp)
            return "it can be taken up again";
        if (run.Memory.Delivery is not { } delivery)
            return null;
        var holders = await git.TryAsync(["for-each-ref", "--count=1", "--contains", delivery.Commit, "refs/heads", "refs/tags", "refs/remotes"], ct: ct);
        // Git fails when it does not know the commit, and for any other trouble: then it stays.
        return !holders.Succeeded ? CannotTell : holders.Output.Length > 0 ? null : "no branch or tag has its result";
    }
}
