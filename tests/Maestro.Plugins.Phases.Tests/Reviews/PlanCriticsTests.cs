using Maestro.Plugins.Phases.Reviews.Plans;
using Maestro.Plugins.Phases.Reviews.Surface;
using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests.Reviews;

public sealed class PlanCriticsTests
{
    [TestCase(2, 100, true)]
    [TestCase(3, 5, true)]
    [TestCase(3, 6, false)]
    public void Size_MoreThanAPersonReads_IsSaid(int files, int lines, bool found)
    {
        ChangedFile[] changed = [FakeChanges.New("a.cs", "1", "2"), FakeChanges.New("b.cs", "1", "2"), FakeChanges.New("c.cs", "1", "2"), FakeChanges.New("package-lock.json", "1", "2", "3")];
        var findings = new SizeCritic(new() { MaxFiles = files, MaxLines = lines }).Review(changed, Work(Make.Changes()));
        Assert.That(findings.Any(finding => finding.Rule == "change-too-large"), Is.EqualTo(found));
    }

    [Test]
    public void Size_OneTaskChangesMuch_IsNamed()
    {
        var findings = new SizeCritic(new() { MaxTaskFiles = 1 }).Review([], Work(Make.Changes(Make.Result("T1", TaskState.Done, "a.cs"), Make.Result("T2", TaskState.Done, "b.cs", "c.cs", "yarn.lock"))));
        Assert.That(findings.Select(finding => finding.Message), Is.EqualTo(new[] { "T2 changed 2 files; a person reads 1 at most." }));
    }

    [Test]
    public void Findings_OfAGateThatHolds_AreToldOfChangedLinesAlone()
    {
        var known = new GateFinding("was there", "CA1", "a.cs", 2);
        var report = FakeGates.Report("lint") with
        {
            Findings = [new("new", "CA2", "a.cs", 1), new("new", "CA2", "a.cs", 1), known, new("elsewhere", "CA3", "a.cs", 9), new("other file", "CA4", "b.cs", 1)],
            Baseline = new() { Verdict = GateVerdict.Failed, Summary = "", Known = [known], NotWorse = true },
        };
        Assert.That(FindingsCritic.Review([report], [FakeChanges.New("a.cs", "1", "2")]).Select(finding => (finding.Rule, finding.Message, finding.File, finding.Line)), Is.EqualTo(new[] { ("new-finding", "lint: CA2: new", "a.cs", 1) }));
    }

    [TestCase("Remove Cart.Old", true)]
    [TestCase("Rename Old to New in the cart", true)]
    [TestCase("Rewrite the Cart type", true)]
    [TestCase("Add a flag to Cart", false)]
    [TestCase("Do not remove Old", false)]
    [TestCase("Remove OldFashioned. Use Old", false)]
    [TestCase("Remove the unused imports", false)]
    public void Plan_AsksForADeclarationToGo_OnlyWhereASentenceNamesIt(string words, bool asks) =>
        Assert.That(new PlanWords([words]).AskFor(new("Old", "Shop.Cart", "()", "public int", false, "Cart.cs", 3)), Is.EqualTo(asks));

    [TestCase("Remove Old", false, ProjectRole.Library, Severity.Info)]
    [TestCase("", false, ProjectRole.Library, Severity.High)]
    [TestCase("", true, ProjectRole.Library, Severity.Medium)]
    [TestCase("", false, null, Severity.Medium)]
    public void Api_WhatIsGone_WeighsByWhoCouldUseItAndWhoAskedForIt(string words, bool obsolete, ProjectRole? role, Severity severity)
    {
        var surface = new PublicSurface([new("Old", "Shop.Cart", "()", "public int", obsolete, "Cart.cs", 3)], [], []);
        Assert.That(new ApiCritic(surface, _ => role, new([words])).Review().Select(finding => (finding.Rule, finding.Severity)), Is.EqualTo(new[] { ("api-removed", severity) }));
    }

    [TestCase(ProjectRole.App)]
    [TestCase(ProjectRole.Tests)]
    public void Api_OfProgramsAndTests_IsNobodys(ProjectRole role)
    {
        var surface = new PublicSurface([new("Old", "Shop.Cart", "()", "public int", false, "Cart.cs", 3)], [], []);
        Assert.That(new ApiCritic(surface, _ => role, new([])).Review(), Is.Empty);
    }

    private static ReviewedTasks Work(ChangeSet changes) => new(Make.Plan(), null, changes);
}
