namespace Maestro.Runtime.Execution.Proofs;

/// <summary>What the run gathered about its result, for requirements to be held against.</summary>
/// <param name="Tasks">The planned tasks.</param>
/// <param name="Kept">What came of those that are part of the result, by their ids.</param>
/// <param name="Gates">What the gates that must hold say of the result; a gate that was not asked is not here.</param>
/// <param name="Missing">Those of them that do not hold, each with what it says.</param>
/// <param name="Changed">The files in which the result differs from what the run began with.</param>
internal sealed record ProofGround(
    IReadOnlyList<WorkTask> Tasks, IReadOnlyDictionary<string, TaskResult> Kept, IReadOnlyList<GateReport> Gates, IReadOnlyList<string> Missing, IReadOnlySet<string> Changed)
{
    /// <summary>The tasks that serve a requirement.</summary>
    public IReadOnlyList<WorkTask> Serving(string requirement) => [.. Tasks.Where(task => task.Requirements.Contains(requirement))];

    /// <summary>The gates that hold.</summary>
    public IEnumerable<Proof> Holding => Gates.Where(gate => gate.Holds).Select(gate => new Proof(ProofKind.Gate, gate.Gate));

    /// <summary>The tests that pass on the result, by name.</summary>
    public IEnumerable<(string Gate, string Name)> Passing =>
        Gates.SelectMany(gate => gate.TestCases.Where(test => test.Outcome == TestOutcome.Passed).Select(test => (gate.Gate, test.Name))).Distinct();
}
