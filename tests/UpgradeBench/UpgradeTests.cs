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
    }

    // Only of the whole bench is there a table.
    private static IEnumerable<TestCaseData> Documents => Everything.AreAsked ? [new TestCaseData(ComparisonTable.File).SetName("Document_Table_IsWhatCameOfAllShapes").SetCategory("upgrades")] : [];

    [TestCaseSource(nameof(Documents))]
    public async Task Document_Table_IsWhatCameOfAllShapes(string file)
    {
        var all = await Task.WhenAll(Everything.Shapes.Select(Comparisons.OfAsync));
        var table = ComparisonTable.Of(all);
        await TestContext.Out.WriteLineAsync(table);
        var document = ComparisonTable.Put(await File.ReadAllTextAsync(file), table);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(file, document);
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(document), "UPDATE_SNAPSHOTS=1 writes the table anew");
    }

    [Test]
    public void Bench_Whole_HasAsManyShapesAsWereAskedFor()
    {
        Assert.That(Everything.Shapes, Has.Count.GreaterThanOrEqualTo(15));
        Assert.That(Everything.Shapes.Select(shape => shape.Name), Is.Unique);
    }
}
