using Maestro.Plugins.Gates.Guard;

namespace Maestro.Plugins.Gates.Tests.Guard;

/// <summary>What weakens is found, and what does not is let alone.</summary>
public sealed class WeakeningsTests
{
    private static readonly GuardCase[] All = [.. CSharpCases.All, .. ScriptCases.All, .. RuleCases.All];

    private static IEnumerable<TestCaseData> Cases => All.Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Cases))]
    public void Find_OfAChange_GivesTheseCodes(object given)
    {
        var found = Weakenings.Find(((GuardCase)given).Changes);
        Assert.That(found.Select(w => w.Code).Distinct(), Is.EquivalentTo(((GuardCase)given).Codes), string.Join('\n', found.Select(w => w.Finding)));
    }

    [Test]
    public void Cases_AreManyAndOfBothKinds()
    {
        Assert.That(All.Select(c => c.Name), Is.Unique);
        Assert.That((All.Count(c => c.Codes.Length > 0), All.Count(c => c.Codes.Length == 0)), Is.EqualTo((116, 45)), "the figures of docs/validation.md");
    }

    // An agent may leave anything behind; the guard says nothing of it rather than breaking.
    [Test]
    public void Find_InHalfAFile_DoesNotBreak([Values(1, 3, 7)] int step)
    {
        foreach (var change in All.SelectMany(c => c.Changes))
            for (var length = 0; length < (change.After ?? "").Length; length += step)
                Assert.That(() => Weakenings.Find([change with { After = change.After![..length] }]), Throws.Nothing, $"{change.Path}: {change.After![..length]}");
    }

    [Test]
    public void Paths_OfAllCases_AreLookedAt() => Assert.That(All.SelectMany(c => c.Changes).Select(c => c.Path).Where(p => !Weakenings.Reads(p)), Is.Empty);
}
