using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests;

public sealed class CriticsPhaseTests
{
    [Test]
    public async Task Run_EverythingDoneAsClaimed_FindsNothing()
    {
        var review = await Review(
            Make.Plan(Make.Requirement("FR-1")),
            Make.Graph(Make.Task("T1", writes: ["src/*.cs", "tests"], requirements: ["FR-1"])),
            Make.Changes(Make.Result("T1", TaskState.Done, "src/a.cs", "tests/ATests.cs")));

        Assert.That(review.Findings, Is.Empty);
        Assert.That(review.Coverage["FR-1"], Is.EqualTo((string[])["T1"]));
    }

    [TestCase("P0", Severity.High)]
    [TestCase("P1", Severity.Medium)]
    [TestCase("P2", Severity.Low)]
    public async Task Run_RequirementWhoseTaskIsNotDone_IsUncovered(string priority, Severity severity)
    {
        var review = await Review(
            Make.Plan(Make.Requirement("FR-1", priority: priority)),
            Make.Graph(Make.Task("T1", requirements: ["FR-1"])),
            Make.Changes(Make.Result("T1", TaskState.Failed)));

        Assert.That((review.Findings.Single().Critic, review.Findings[0].Severity, review.Coverage["FR-1"].Count), Is.EqualTo(("coverage", severity, 0)));
    }

    [Test]
    public async Task Run_ClaimedFileNotChanged_IsFound()
    {
        var review = await Review(
            Make.Plan(),
            Make.Graph(Make.Task("T1", writes: ["docs/a.md", "docs/b.md"])),
            Make.Changes(Make.Result("T1", TaskState.Done, "docs/a.md")));

        Assert.That(
            review.Findings, Is.EqualTo((ReviewFinding[])[new("claims", Severity.Medium, "T1 was to change docs/b.md, and nothing there changed.", "docs/b.md") { Rule = "claim-untouched" }]));
    }

    [Test]
    public async Task Run_ChangeNobodyClaimed_IsFound()
    {
        var review = await Review(
            Make.Plan(), Make.Graph(Make.Task("T1", writes: ["docs/a.md"])), Make.Changes(Make.Result("T1", TaskState.Done, "docs/a.md", "docs/c.md")));

        Assert.That(review.Findings, Is.EqualTo((ReviewFinding[])[new("claims", Severity.Low, "docs/c.md changed, and no task claimed it.", "docs/c.md") { Rule = "unclaimed-change", Dimension = ReviewDimension.Architecture }]));
    }

    [Test]
    public async Task Run_OneTaskClaimsNothing_MayHaveChangedAnything()
    {
        var review = await Review(
            Make.Plan(),
            Make.Graph(Make.Task("T1", writes: ["docs/a.md"]), Make.Task("T2")),
            Make.Changes(Make.Result("T1", TaskState.Done, "docs/a.md"), Make.Result("T2", TaskState.Done, "docs/c.md")));

        Assert.That(review.Findings, Is.Empty);
    }

    [Test]
    public async Task Run_CodeWithoutTests_IsWorthKnowing()
    {
        var review = await Review(Make.Plan(), Make.Graph(Make.Task("T1")), Make.Changes(Make.Result("T1", TaskState.Done, "src/Latest.cs")));

        Assert.That(review.Findings, Is.EqualTo((ReviewFinding[])[new("tests", Severity.Info, "1 file(s) of code changed, and no test did.") { Rule = "code-without-tests", Dimension = ReviewDimension.Tests }]));
    }

    [Test]
    public async Task Run_NoTaskGraph_SaysThatCoverageIsUnknown()
    {
        var review = await Review(Make.Plan(Make.Requirement("FR-1", priority: "P0")), null, Make.Changes(Make.Result("T1")));

        Assert.That(review.Findings.Select(f => f.Severity), Is.EqualTo((Severity[])[Severity.Info]));
    }

    private static async Task<ReviewResult> Review(WorkPlan plan, TaskGraph? graph, ChangeSet changes)
    {
        Artifact[] artifacts = graph is null ? [plan, changes] : [plan, graph, changes];
        var result = await new CriticsPhase(new(), new FakeChanges(), new FakeEvidence(), new FakeGates(), new FakeAdvisor()).RunAsync(new FakeContext("/nowhere", artifacts), default);
        Assert.That(result.Failure, Is.Null);
        return (ReviewResult)result.Artifact!;
    }
}
