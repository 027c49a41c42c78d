using Maestro.Plugins.Phases.Requests;

namespace Maestro.Plugins.Phases.Tests.Plans;

public sealed class PlanCheckTests
{
    private const string Head = "# T\n\n| ID | Requirement | Depends on | Files |\n|---|---|---|---|\n";

    [Test]
    public void Of_NoRequirements_IsMae240() => Assert.That(Check("# T\n\nwords\n").Single().Id, Is.EqualTo("MAE240"));

    [Test]
    public void Of_Cycle_IsMae241NamedInFull()
    {
        var problem = Check(Head + "| FR-0 | x | FR-1 | |\n| FR-1 | a | FR-3 | |\n| FR-2 | b | FR-1 | |\n| FR-3 | c | FR-2 | |\n").Single();

        Assert.That(
            (problem.Id, problem.Message, problem.File, problem.Line, problem.Column),
            Is.EqualTo(("MAE241", "Requirements depend on each other in a circle: FR-1 -> FR-3 -> FR-2 -> FR-1.", "plan.md", 7, 14)));
    }

    [Test]
    public void Of_DependencyOnItself_IsACycle() =>
        Assert.That(Check(Head + "| FR-1 | a | FR-1 | |\n").Single().Message, Does.EndWith(": FR-1 -> FR-1."));

    [Test]
    public void Of_UnknownDependency_IsMae242WithTheNearest()
    {
        var problem = Check(Head + "| FR-1 | a | | |\n| FR-2 | b | FR-1, FR1 | |\n").Single();

        Assert.That((problem.Id, problem.Fix, problem.Line, problem.Column), Is.EqualTo(("MAE242", "Did you mean FR-1?", 6, 20)));
    }

    [Test]
    public void Of_DuplicateId_IsMae244AtTheSecond()
    {
        var problem = Check(Head + "| FR-1 | a | | |\n| FR-1 | b | | |\n").Single();

        Assert.That((problem.Id, problem.Line, problem.Column), Is.EqualTo(("MAE244", 6, 3)));
    }

    [TestCase("../x.cs", 19)]
    [TestCase("/etc/passwd", 19)]
    [TestCase("a/../../b", 19)]
    [TestCase("C:\\x", 19)]
    [TestCase("~/x", 19)]
    [TestCase("`ok.cs`, `../x`", 29)]
    public void Of_ClaimOutsideTheRepository_IsMae216(string path, int column)
    {
        var problem = Check(Head + $"| FR-1 | a |    | {path} |\n").Single();

        Assert.That((problem.Id, problem.Line, problem.Column), Is.EqualTo(("MAE216", 5, column)));
    }

    [Test]
    public void Of_ReferencesThatLeadAstray_AreToldWithTheirPlace()
    {
        var problems = Check("---\ncode_references:\n  - ../secret.cs:3\n  - { path: a.cs, requirement: FR-9 }\n---\n" + Head + "| FR-1 | a | | |\n");

        Assert.That(problems.Select(problem => (problem.Id, problem.Line, problem.Column)), Is.EqualTo(new[] { ("MAE216", 3, 5), ("MAE242", 4, 32) }));
    }

    [Test]
    public void Of_EmptyRequest_IsMae245()
    {
        var request = new RunRequest { Text = " \n" };

        Assert.That(RequestPlan.Problems(request, RequestPlan.Of(request)).Single().Id, Is.EqualTo("MAE245"));
    }

    [Test]
    public void Of_TypedRequest_PointsIntoTheText()
    {
        var request = new RunRequest { Text = "Do:\n- one\n- two (after FR-9)\n" };
        var problem = RequestPlan.Problems(request, RequestPlan.Of(request)).Single();

        Assert.That((problem.Id, problem.File, problem.Line, problem.Column), Is.EqualTo(("MAE242", (string?)null, 3, 14)));
    }

    [Test]
    public void Of_EveryProblem_SaysWhatToDo() => Assert.That(
        Check(Head + "| FR-1 | a | FR-2, X-9 | ../x |\n| FR-2 | a | FR-1 | |\n| FR-2 | a | | |\n"), Has.Count.EqualTo(4).And.All.Property("Fix").EndsWith(".").Or.Property("Fix").EndsWith("?"));

    private static IReadOnlyList<RequestProblem> Check(string plan)
    {
        var request = new RunRequest { PlanPath = "plan.md", PlanText = plan };
        return RequestPlan.Problems(request, RequestPlan.Of(request));
    }
}
