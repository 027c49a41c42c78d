using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Tests.Plans.Imports;

/// <summary>Plans that people wrote in their own way load as what they are; whatever else comes is a named error, never a crash.</summary>
public sealed class ImportTests
{
    private static readonly string[] Pieces =
        ["---\n", "feature: ", "requirements:\n", "  - { id: FR-1, ", "text: x }\n", "  P0:\n", "&a *a ", "!!str ", "| ID | Requirement |\n", "|---|---|\n", "| FR-1 | x |\n", "# T\n", "## Requirements\n", "- [ ] ", "- ", "  - ", "> ", "```\n", "(after ", "; files: ", "\u0000", "\uFEFF", "\\|", "[[", "}}", ": :", "\t", "é", "🎉", "<br>", "code_references: [", "../x", "]\n", "\n"];

    private static IReadOnlyList<object> Plans => [.. ImportedPlans.All];

    [TestCaseSource(nameof(Plans))]
    public void Read_PlanOfSomebody_LoadsAsWhatItIs(object one)
    {
        var imported = (ImportedPlan)one;
        var plan = PlanReader.Read(imported.Text);
        Assert.Multiple(() =>
        {
            Assert.That(PlanCheck.Of(plan), Is.Empty);
            Assert.That(plan.Title, Is.EqualTo(imported.Title));
            Assert.That(plan.Requirements.Select(requirement => $"{requirement.Id} {requirement.Priority ?? "-"} {requirement.Text} {requirement.Acceptance.Count}"), Is.EqualTo(imported.Requirements));
        });
    }

    [Test]
    public void Plans_AreOfTwelveShapes() => Assert.That(ImportedPlans.All, Has.Count.EqualTo(12));

    [Test]
    public void Read_AnythingAtAll_IsAPlanOrANamedError([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var plan = PlanReader.Read(text);
            Assert.That(PlanCheck.Of(plan), Has.All.Matches<RequestProblem>(problem => problem!.Id.StartsWith("MAE", StringComparison.Ordinal) && problem is { Line: >= 1, Column: >= 1 }), text);
        }
    }
}
