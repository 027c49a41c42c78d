using UpgradeBench.Shapes;
using UpgradeBench.Table;

namespace UpgradeBench;

/// <summary>The tool upgrades real repositories: what can be is, what breaks is left at the best version that passes, and nothing else changes.</summary>
[Platform("Linux,MacOsX")]
public sealed class UpgradeTests
{
    private static IEnumerable<TestCaseData> Asked => Everything.Asked.Select(shape => new TestCaseData(shape.Name).SetName($"Upgrade_{shape.Name}").SetCategory("upgrades"));

    [TestCaseSource(nameof(Asked))]
    public async Task Upgrade_Shape_LeavesWhatIsRight(string name)
    {
        var found = await Comparisons.OfAsync(Everything.Shapes.Single(shape => shape.Name == name));
        Assert.That(found.Problems, Is.Empty, found.Account);
        if (!Everything.AreAsked)
            return;
        await TestContext.Out.WriteLineAsync(ComparisonTable.Row(found));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            ComparisonTable.Write(found);
        Assert.That(ComparisonTable.Read().Rows, Has.Member(ComparisonTable.Row(found)), "UPDATE_SNAPSHOTS=1 writes it anew");
    }

    // Every shape that is upgraded in the long set holds its row, so what the table comes to is what the bench comes to.
    [Test]
    public void Document_Table_HasEachShapeAndTheirSum()
    {
        var (rows, sum) = ComparisonTable.Read();
        Assert.That(rows.Select(ComparisonTable.NameOf), Is.EqualTo(Everything.Shapes.Select(shape => shape.Name)), "MAESTRO_LONG=1 UPDATE_SNAPSHOTS=1 writes it anew");
        Assert.That(sum, Is.EqualTo(ComparisonTable.Sum(rows)));
        Assert.That(rows, Has.None.Contains("wrong"));
    }

    [Test]
    public void Bench_Whole_HasAsManyShapesAsWereAskedFor()
    {
        Assert.That(Everything.Shapes, Has.Count.GreaterThanOrEqualTo(15));
        Assert.That(Everything.Shapes.Select(shape => shape.Name), Is.Unique);
    }
}
