using Maestro.Tests.Oracle;
using UpgradeBench.Proving;
using UpgradeBench.Running;

namespace UpgradeBench.Judging;

/// <summary>Holds what a run delivered against what is right, trusting nothing that it says.</summary>
internal static class Judge
{
    /// <summary>What is wrong with it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="delivered">The folder of what it delivered.</param>
    public static IReadOnlyList<string> Problems(Upgraded run, string delivered)
    {
        var shape = run.Laid.Shape;
        var found = new List<string>();
        if (run.Result.ExitCode != shape.Ends)
            found.Add($"it ended with {run.Result.ExitCode}, not {shape.Ends}");
        if (RepositoryOracle.Difference(run.Before, RepositoryOracle.Look(run.Laid.Repository.Root)) is { Length: > 0 } touched)
            found.Add($"the user's repository is not as it was:\n{touched}");
        if (run.Branch is null != (shape.Raised.Count == 0))
            found.Add(run.Branch is null ? "nothing was delivered" : $"{run.Branch} was delivered though nothing is to be upgraded");
        return [.. found, .. Bytes.Problems(run, delivered), .. Commits.Problems(run)];
    }
}
