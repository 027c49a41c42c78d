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
        Assert.That((All.Count(c => c.Codes.Length > 0), All.Count(c => c.Codes.Length == 0)), Is.EqualTo((116, 43)), "the figures of docs/validation.md");
    }

    [Test]
    public void Paths_OfAllCases_AreLookedAt() => Assert.That(All.SelectMany(c => c.Changes).Select(c => c.Path).Where(p => !Weakenings.Reads(p)), Is.Empty);
}
