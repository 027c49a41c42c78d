namespace Maestro.Runtime.Execution.Proofs;

/// <summary>What is shown of an acceptance criterion: where it names a gate, a test or a file, what is known of that; else what is known of its requirement.</summary>
internal static class CriterionProver
{
    /// <summary>Holds a criterion against what the run gathered.</summary>
    /// <param name="text">The criterion.</param>
    /// <param name="requirement">What is known of its requirement.</param>
    /// <param name="ground">What the run gathered.</param>
    public static ProvenCriterion Prove(string text, (ProofState State, string Why, IReadOnlyList<Proof> Proofs) requirement, ProofGround ground)
    {
        if (requirement.State != ProofState.Proven)
            return new(text, requirement.State, requirement.Why, []);
        var named = new Named(text);
        // A test that is asked for by name and did not run is what nothing else stands for.
        if (named.Tests.FirstOrDefault(test => !Runs(test, ground)) is { } absent && ground.Gates.Any(gate => gate.TestCases.Count > 0))
            return new(text, ProofState.Unproven, $"no test called {absent} is among those that ran", []);
        if (named.Tests.FirstOrDefault(test => !Found(test, ground).Any() && Runs(test, ground)) is { } failing)
            return new(text, ProofState.Failed, $"{failing} does not pass on the result", []);
        Proof[] proofs =
        [
            .. named.Tests.SelectMany(test => Found(test, ground)),
            .. ground.Gates.Where(gate => gate.Holds && named.Quoted.Contains(gate.Gate)).Select(gate => new Proof(ProofKind.Gate, gate.Gate)),
            .. named.Quoted.Where(ground.Changed.Contains).Select(path => new Proof(ProofKind.Diff, path, File: path)),
        ];
        return proofs.Length > 0
            ? new(text, ProofState.Proven, $"by what it names: {string.Join(", ", proofs.Select(proof => proof.What))}", proofs)
            : new(text, ProofState.Proven, $"as its requirement: {requirement.Why}", []);
    }

    private static IEnumerable<Proof> Found(string test, ProofGround ground) =>
        ground.Passing.Where(passing => Named.Means(test, passing.Name)).Select(passing => new Proof(ProofKind.Test, passing.Name));

    private static bool Runs(string test, ProofGround ground) => ground.Gates.SelectMany(gate => gate.TestCases).Any(known => Named.Means(test, known.Name));
}
