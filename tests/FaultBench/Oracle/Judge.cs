using FaultBench.Running;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Tests.Oracle;

namespace FaultBench.Oracle;

/// <summary>Holds what a run claims against what is there. Nothing that the run says of itself is taken for so.</summary>
internal static class Judge
{
    /// <summary>Looks at a run that is over.</summary>
    public static Judgement Of(Ran ran)
    {
        var fault = ran.Fault;
        var problems = new List<string>();
        var claims = new List<string>();
        if (RepositoryOracle.Difference(ran.Before, RepositoryOracle.Look(ran.Repository.Root)) is { Length: > 0 } difference)
            problems.Add($"the user's repository is not as it was: {difference}");
        if (!fault.Seen.In(ran))
            problems.Add($"the fault did not strike: nothing on record has '{fault.Seen.Words}' ({fault.Seen.Kind})");
        if (!fault.Ends.Contains(ran.State))
            problems.Add($"ended as {ran.State}, not {string.Join(" or ", fault.Ends)}");
        var memory = ran.Result is { } result ? Remembered(result.Directory, problems) : null;
        var acted = memory is null ? new Acted([], []) : Acted.Of(ran, memory);
        foreach (var rung in fault.By.Except(acted.Rungs))
            problems.Add($"{rung} did not act");
        if (ran.State == RunState.Succeeded && !fault.Recoverable)
            claims.Add("that it succeeded, against a fault that nothing recovers from");
        if (ran.Result?.Delivery is { } delivery)
            claims.AddRange(DeliveredTree.Problems(ran, memory!, delivery));
        else
            problems.AddRange(NothingDelivered(ran));
        return new(fault, ran.State, acted.Rungs, ran.Attempts, claims, acted.Excesses, problems, ran.ToString());
    }

    // Read anew from disk, every link of the chain.
    private static RunMemory Remembered(RunDirectory directory, List<string> problems)
    {
        var memory = new RunMemory(new(directory.Artifacts));
        var verified = JournalReader.Verify(directory.Journal);
        if (!verified.IsIntact)
            problems.Add($"the journal does not verify: {verified.Problem}");
        foreach (var record in JournalReader.Read(directory.Journal))
            memory.Apply(record);
        return memory;
    }

    private static IEnumerable<string> NothingDelivered(Ran ran)
    {
        if (ran.State is RunState.Succeeded or RunState.Partial)
            yield return $"claims to have {ran.State}, and delivered nothing";
        if (ran.Repository.Git("branch", "--list", "maestro/*") is { Length: > 0 } branches)
            yield return $"delivered nothing, and there is a branch: {branches}";
        if (ran.State != RunState.NeedsHuman && ran.Repository.Git("for-each-ref", "refs/maestro") is { Length: > 0 } refs)
            yield return $"is over and keeps refs: {refs}";
        if (ran.Repository.Git("rev-parse", "HEAD") != ran.Base)
            yield return "the user's HEAD moved";
    }
}
