using System.Globalization;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Logs;

/// <summary>The commits that were built on a run, in the user's repository and in the vault: their messages say how far its journal had come.</summary>
internal static class AnchoredCommits
{
    /// <summary>Finds them. A repository that cannot be asked has none.</summary>
    /// <param name="repository">The user's repository.</param>
    /// <param name="state">Its state.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public static async Task<IReadOnlyList<(string Name, string Message)>> OfAsync(string repository, StateDirectory state, string run, CancellationToken ct)
    {
        var processes = new ProcessSupervisor(new());
        var began = DateTimeOffset.TryParseExact(run.Length < 15 ? "" : run[..15], "yyyyMMdd-HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.AddDays(-1) : DateTimeOffset.UnixEpoch;
        var found = await ReadAsync(new(processes, repository), "commit", ["HEAD", "--branches=maestro*", "--fixed-strings", $"--grep=Maestro-Run: {run}", $"--since={began:O}"], ct);
        if (!Directory.Exists(state.Vault))
            return found;
        return [.. found, .. await ReadAsync(new(processes, state.Vault), "the checkpoint", [$"--glob=refs/maestro/{run}/"], ct)];
    }

    private static async Task<List<(string Name, string Message)>> ReadAsync(GitCommand git, string what, string[] which, CancellationToken ct)
    {
        var log = await git.TryAsync(["log", "--format=%H%x00%B%x00", .. which], ct: ct);
        return [.. log.Output.Split('\0').Chunk(2).Where(pair => pair.Length == 2).Select(pair => ($"{what} {pair[0].Trim()[..Math.Min(10, pair[0].Trim().Length)]}", pair[1]))];
    }
}
