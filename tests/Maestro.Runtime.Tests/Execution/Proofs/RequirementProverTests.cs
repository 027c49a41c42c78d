using Maestro.Runtime.Execution.Proofs;

namespace Maestro.Runtime.Tests.Execution.Proofs;

/// <summary>A requirement is proven by what the run gathered, and by nothing else.</summary>
public sealed class RequirementProverTests
{
    private static readonly Requirement Adds = new() { Id = "R1", Text = "It adds" };

    [Test]
    public void Prove_TestThatFailsWithoutTheChangeAndPasses_IsTheProof()
    {
        var proven = Prove(Adds, Ground());
        Assert.That((proven.State, proven.Why), Is.EqualTo((ProofState.Proven, "by 1 test(s) that fail without its change")));
        Assert.That(proven.Proofs.Select(p => (p.Kind, p.What)), Is.EqualTo(new[] { (ProofKind.Test, "A.PriceTests.Adds"), (ProofKind.Gate, "unit"), (ProofKind.Diff, "src/Price.cs") }));
    }

    [Test]
    public void Prove_TestThatIsGoneFromTheResult_ShowsNothing()
    {
        var proven = Prove(Adds, Ground(cases: []));
        Assert.That((proven.State, proven.Why), Is.EqualTo((ProofState.Proven, "by gates and files; no test is about it alone")));
    }

    [TestCase(TestProof.PassesWithout)]
    [TestCase(TestProof.NotShown)]
    public void Prove_TestThatTellsNothing_IsNoProof(TestProof proof) =>
        Assert.That(Prove(Adds, Ground(proof: proof)).Proofs.Select(p => p.Kind), Has.None.EqualTo(ProofKind.Test));

    [Test]
    public void Prove_NoTaskServesIt_IsUnproven() =>
        Assert.That(Prove(new() { Id = "R2", Text = "It does more" }, Ground()).State, Is.EqualTo(ProofState.Unproven));

    [Test]
    public void Prove_TaskIsNotInTheResult_IsFailed() =>
        Assert.That(Prove(Adds, Ground() with { Kept = new Dictionary<string, TaskResult>() }), Has.Property("State").EqualTo(ProofState.Failed).And.Property("Why").EqualTo("T1 is not in the result"));

    [Test]
    public void Prove_GateDoesNotHold_IsFailed() =>
        Assert.That(Prove(Adds, Ground() with { Missing = ["Gate 'unit' failed on the result: 1 failed"] }).State, Is.EqualTo(ProofState.Failed));

    [Test]
    public void Prove_NothingOfItIsLeft_IsUnproven() =>
        Assert.That(Prove(Adds, Ground(cases: []) with { Changed = new HashSet<string>() }), Has.Property("State").EqualTo(ProofState.Unproven).And.Property("Why").EqualTo("nothing that was changed for it is in the result"));

    [TestCase("Adding works", ProofState.Proven, "as its requirement: by 1 test(s) that fail without its change")]
    [TestCase("`PriceTests.Adds` passes", ProofState.Proven, "by what it names: A.PriceTests.Adds")]
    [TestCase("`Adds` is public", ProofState.Proven, "as its requirement: by 1 test(s) that fail without its change")]
    [TestCase("the gate `unit` holds", ProofState.Proven, "by what it names: unit")]
    [TestCase("`src/Price.cs` has it", ProofState.Proven, "by what it names: src/Price.cs")]
    [TestCase("`PriceTests.Subtracts` passes", ProofState.Unproven, "no test called PriceTests.Subtracts is among those that ran")]
    [TestCase("`OtherTests` pass", ProofState.Failed, "OtherTests does not pass on the result")]
    public void Prove_Criterion_IsHeldAgainstWhatItNames(string criterion, ProofState state, string why)
    {
        var proven = Prove(Adds with { Acceptance = [criterion] }, Ground());
        Assert.That((proven.Acceptance.Single().State, proven.Acceptance.Single().Why), Is.EqualTo((state, why)));
        Assert.That(proven.State, Is.EqualTo(state), "a requirement is proven only if its criteria are");
    }

    private static ProvenRequirement Prove(Requirement requirement, ProofGround ground) => RequirementProver.Prove([requirement], ground).Single();

    private static ProofGround Ground(TestProof proof = TestProof.FailsWithout, IReadOnlyList<TestCase>? cases = null) => new(
        [new() { Id = "T1", Title = "Add", Instructions = "Add", Requirements = ["R1"] }],
        new Dictionary<string, TaskResult>
        {
            ["T1"] = new()
            {
                TaskId = "T1", State = TaskState.Done, Changes = [new("src/Price.cs", FileChangeKind.Modified)],
                Receipt = new() { Tree = "t", Tests = [new("A.PriceTests.Adds", "unit", "tests/PriceTests.cs", proof)] },
            },
        },
        [new() { Gate = "unit", Verdict = GateVerdict.Passed, Summary = "ok", TestCases = cases ?? [new("A.PriceTests.Adds", TestOutcome.Passed), new("A.OtherTests.Fails", TestOutcome.Failed)] }],
        [],
        new HashSet<string> { "src/Price.cs" });
}
