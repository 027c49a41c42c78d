using UpgradeBench.Proving;
using UpgradeBench.Running;
using UpgradeBench.Shapes;

namespace UpgradeBench.Judging;

/// <summary>Has a shape upgraded by the tool, and copies of it by others, and proves all of them the same way.</summary>
internal static class Comparison
{
    /// <summary>Does so.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="rivals">Whether others upgrade it as well.</param>
    public static async Task<Compared> OfAsync(Shape shape, bool rivals)
    {
        using var turn = await Turn.TakeAsync();
        await using var laid = new Laid(shape);
        var run = Upgraded.By(laid);
        var folder = run.TakeOut();
        var problems = Judge.Problems(run, folder).ToList();
        var before = Prove("before", mark => mark.From);
        var right = Prove("right", mark => mark.To);
        var now = Proof.Of(shape, folder, laid.Repository.Beside);
        var delivered = Delivered.Of(shape, before, right, now);
        if (!delivered.IsGreen)
            problems.Add($"what was delivered is worse than what was there:\n{now.Said}");
        var others = rivals ? new[] { Upgrader.PackageUpdate, Upgrader.Outdated }.Select(by => Rival.Upgrade(laid, by)).ToList() : [null, null];
        return new(shape, problems, delivered, Count(others[0]), Count(others[1]), $"{run.Result}\n{string.Join("\n---\n", others.Select(other => other?.Said))}");

        Proven Prove(string name, Func<Templates.VersionMark, string> version) => Proof.Of(shape, laid.Beside(name, version), laid.Repository.Beside);
        Delivered? Count(Proven? proven) => proven is null ? null : Delivered.Of(shape, before, right, proven);
    }
}
