using FaultBench.Catalogue;
using FaultBench.Table;

namespace FaultBench;

/// <summary>Faults planted in real runs over real repositories: what can be recovered from is, and what cannot ends honestly. All of them with <c>MAESTRO_LONG=1</c>, a sample otherwise.</summary>
public sealed class FaultTests
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";

    private static IEnumerable<TestCaseData> Asked =>
        from family in Everything.Families
        from fault in family.Faults
        where Whole || Sample.Has(fault)
        select new TestCaseData(fault.Name) { TestName = $"Run_{fault.Name}" }.SetCategory(family.Name);

    [TestCaseSource(nameof(Asked))]
    public async Task Run_AFaultIsPlanted_EndsAsItMust(string name)
    {
        var found = await Outcomes.OfAsync(Everything.Faults.Single(fault => fault.Name == name));
        if (!found.WasRun)
            Assert.Ignore($"{found.Fault.Shape.Program} is not on this machine");
        Document.Update(found);
        Assert.That(found.Wrong, Is.Empty, found.Account);
        Assert.That(Document.Rows.Single(row => BenchTable.NameOf(row) == name), Is.EqualTo(BenchTable.Row(found)), "docs/recovery.md says otherwise; write it anew with UPDATE_SNAPSHOTS=1");
    }

    // Every fault that is run holds its row to what came of it, so what the table comes to is what the bench comes to.
    [Test]
    public void Document_Table_IsWithinTheThresholds()
    {
        var figures = Figures.Of(Document.Rows);
        Assert.That(figures.Recovered, Is.GreaterThanOrEqualTo(0.9 * figures.Recoverable), "recoverable and recovered");
        Assert.That(figures.Honest, Is.EqualTo(figures.Unrecoverable), "unrecoverable, rolled back and ended honestly");
        Assert.That((figures.FalseClaims, figures.Excesses), Is.EqualTo((0, 0)), "claims that are not so, and attempts above the bounds");
    }

    [Test]
    public void Document_HasARowForEveryFault() =>
        Assert.That(Document.Rows.Select(BenchTable.NameOf), Is.EqualTo(Everything.Faults.Select(fault => fault.Name)), "write it anew with MAESTRO_LONG=1 UPDATE_SNAPSHOTS=1");

    [Test]
    public void Bench_Whole_HasAsManyFaultsAsWereAskedFor()
    {
        Assert.That(Everything.Faults.Count(fault => fault.Shape.Program is null), Is.GreaterThanOrEqualTo(40), ".NET");
        Assert.That(Everything.Faults.Count(fault => fault.Shape.Program is not null), Is.GreaterThanOrEqualTo(5), "Node and Python");
        Assert.That(Everything.Faults.Select(fault => fault.Name), Is.Unique);
    }
}
