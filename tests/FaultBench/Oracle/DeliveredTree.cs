using FaultBench.Running;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Runs;

namespace FaultBench.Oracle;

/// <summary>What a run delivered, taken out into a folder of the bench's own and proven there.</summary>
internal static class DeliveredTree
{
    /// <summary>What is claimed of it and is not so.</summary>
    public static IEnumerable<string> Problems(Ran ran, RunMemory memory, Delivery delivery)
    {
        var repository = ran.Repository;
        var branch = repository.Git("rev-parse", $"refs/heads/{delivery.Branch}");
        if (branch != delivery.Commit)
            yield return $"the branch is at {branch}, not at {delivery.Commit}";
        var tree = repository.Git("rev-parse", $"{delivery.Commit}^{{tree}}");
        if (tree != memory.Head!.Tree)
            yield return $"what is delivered has the tree {tree}, what was proven has {memory.Head.Tree}";
        if (!ran.Records.Any(r => r.Type == CheckpointStore.Committed && r.Body.Read<Checkpoint>() is { Good: true } good && good.Tree == memory.Head.Tree))
            yield return "no checkpoint at which every gate passed has the tree that is delivered";
        var folder = Directory.CreateDirectory(Path.Combine(repository.Aside, "delivered")).FullName;
        repository.Shell($"git archive {delivery.Commit} | tar -x -C '{folder}'");
        foreach (var missing in Missing(ran, memory, folder))
            yield return missing;
        // Tests count as they were before the run: what was deleted, skipped or loosened is asked all the same.
        foreach (var (path, text) in ran.Fault.Shape.Tests)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }
        if (Proof.Fails(ran.Fault.Proof, folder) is { } said)
            yield return $"the gates do not hold on what was delivered: {said}";
    }

    private static IEnumerable<string> Missing(Ran ran, RunMemory memory, string folder)
    {
        var kept = ran.State == RunState.Succeeded ? [.. ran.Fault.Work.Select((_, i) => $"T{i + 1}")] : ran.Fault.Kept;
        foreach (var task in kept.Except(memory.Standing.Select(standing => standing.Key)))
            yield return $"{task} must be in the result, and is not";
        foreach (var task in memory.Standing.Select(standing => standing.Key).Union(kept))
            if (ran.Fault.Work.ElementAtOrDefault(int.Parse(task.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1) is { } work && !work.IsDoneIn(folder))
                yield return $"{task} is said to be in the result, and {work.At} is not as it was to be ('{work.Mark}')";
    }
}
