using System.Collections.Concurrent;
using UpgradeBench.Proving;
using UpgradeBench.Running;
using UpgradeBench.Shapes;
using UpgradeBench.Templates;

namespace UpgradeBench;

/// <summary>The shapes are what they say, by their own builds and tests, without the tool: what is right passes, and what is next does not.</summary>
[Platform("Linux,MacOsX")]
public sealed class ShapeTests
{
    private static IEnumerable<TestCaseData> Asked => Everything.Proven.Select(shape => new TestCaseData(shape.Name).SetName($"Shape_{shape.Name}_IsWhatItSays").SetCategory("shapes"));

    [TestCaseSource(nameof(Asked))]
    public async Task Shape_Made_IsWhatItSays(string name)
    {
        var shape = Everything.Shapes.Single(one => one.Name == name);
        using var turn = await Turn.TakeAsync();
        await using var laid = new Laid(shape);
        var before = Prove(laid, "before", mark => mark.From);
        Assert.That(before.Builds, Is.True, before.Said);
        Assert.That(before.Failed.Except(shape.Flaky), Is.EquivalentTo(shape.Failing), before.Said);
        Assert.That(before.Passed, shape.HasTests ? Is.Not.Empty : Is.Empty, before.Said);
        var right = Prove(laid, "right", mark => mark.To);
        Assert.That(right.IsNoWorseThan(before, shape.Flaky), Is.True, right.Said);
        Assert.That(right.Versions.Above(before.Versions), Is.EquivalentTo(shape.Raised.Select(id => id.ToUpperInvariant())));
        foreach (var next in shape.Marks.Where(mark => mark.Next is not null).Distinct())
        {
            var tried = Prove(laid, $"next-{next.Id}", mark => mark.Id == next.Id ? mark.Next ?? mark.To : mark.To);
            Assert.That(tried.IsNoWorseThan(before, shape.Flaky), Is.False, $"{next.Id} {next.Next} passes\n{tried.Said}");
        }
    }

    private static Proven Prove(Laid laid, string folder, Func<VersionMark, string> version) => Proof.Of(laid.Shape, laid.Beside(folder, version), laid.Repository.Beside);
}
