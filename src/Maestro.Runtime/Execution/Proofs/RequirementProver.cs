namespace Maestro.Runtime.Execution.Proofs;

/// <summary>What is shown of each requirement of a plan: by tests that are about it, else by gates that hold and files that are changed.</summary>
internal static class RequirementProver
{
    /// <summary>Holds the requirements against what the run gathered.</summary>
    public static IReadOnlyList<ProvenRequirement> Prove(IReadOnlyList<Requirement> requirements, ProofGround ground) =>
        [.. requirements.Select(requirement => Prove(requirement, ground))];

    private static ProvenRequirement Prove(Requirement requirement, ProofGround ground)
    {
        var (state, why, proofs) = Of(ground.Serving(requirement.Id), ground);
        var acceptance = requirement.Acceptance.Select(criterion => CriterionProver.Prove(criterion, (state, why, proofs), ground)).ToList();
        // What it takes for a requirement to hold holds, or it does not.
        if (state == ProofState.Proven && acceptance.FirstOrDefault(criterion => criterion.State == ProofState.Failed) is { } failed)
            (state, why) = (ProofState.Failed, $"\"{failed.Text}\": {failed.Why}");
        else if (state == ProofState.Proven && acceptance.FirstOrDefault(criterion => criterion.State == ProofState.Unproven) is { } unproven)
            (state, why) = (ProofState.Unproven, $"\"{unproven.Text}\": {unproven.Why}");
        return new(requirement.Id, requirement.Text, state, why, proofs, acceptance);
    }

    private static (ProofState State, string Why, IReadOnlyList<Proof> Proofs) Of(IReadOnlyList<WorkTask> serving, ProofGround ground)
    {
        if (serving.Count == 0)
            return (ProofState.Unproven, "no task serves it", []);
        var lost = serving.Where(task => !ground.Kept.ContainsKey(task.Id)).Select(task => task.Id).ToList();
        if (lost.Count > 0)
            return (ProofState.Failed, $"{string.Join(", ", lost)} is not in the result", []);
        if (ground.Missing.Count > 0)
            return (ProofState.Failed, ground.Missing[0], []);
        IReadOnlyList<Proof> tests = [.. serving.SelectMany(task => Tests(task, ground))];
        IReadOnlyList<Proof> files = [.. serving.SelectMany(task => Files(task, ground))];
        IReadOnlyList<Proof> proofs = [.. tests, .. ground.Holding, .. files];
        return (tests.Count > 0, ground.Holding.Any(), files.Count > 0) switch
        {
            (true, _, _) => (ProofState.Proven, $"by {tests.Count} test(s) that fail without its change", proofs),
            (_, true, true) => (ProofState.Proven, "by gates and files; no test is about it alone", proofs),
            (_, false, _) => (ProofState.Unproven, "no gate was asked", proofs),
            _ => (ProofState.Unproven, "nothing that was changed for it is in the result", proofs),
        };
    }

    // A test may have gone since, with a later task; then it shows nothing.
    private static IEnumerable<Proof> Tests(WorkTask task, ProofGround ground) => (ground.Kept[task.Id].Receipt?.Tests ?? [])
        .Where(test => test.Proof == TestProof.FailsWithout && (ground.Passing.Contains((test.Gate, test.Name)) || test.Name == test.File && ground.Gates.Any(gate => gate.Gate == test.Gate && gate.Holds)))
        .Select(test => new Proof(ProofKind.Test, test.Name, task.Id, test.File));

    private static IEnumerable<Proof> Files(WorkTask task, ProofGround ground) =>
        ground.Kept[task.Id].Changes.Where(change => ground.Changed.Contains(change.Path)).Select(change => new Proof(ProofKind.Diff, change.Path, task.Id, change.Path));
}
