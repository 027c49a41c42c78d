using Maestro.Tests.Oracle;

namespace EndToEnd.Shapes;

/// <summary>Every supported shape: what is delivered is what git would have made of it, checkpoints come back to the byte, and the repository is as it was.</summary>
[Parallelizable(ParallelScope.All)]
public class SupportedShapeTests
{
    private static IEnumerable<TestCaseData> Shapes => ShapeFamilies.Supported.Select(shape => new TestCaseData(shape).SetArgDisplayNames(shape.Name));

    [TestCaseSource(nameof(Shapes))]
    public async Task Run_SupportedShape_DeliversWhatGitWouldAndRollsBack(object of)
    {
        using var repository = new ShapedRepository((Shape)of);
        var before = repository.Look();

        var run = await ShapeRun.CarryOutAsync(repository);

        Assert.That(RepositoryOracle.Difference(before, repository.Look()), Is.Empty, "after the run");
        Assert.That(run.Result.Changes, Is.Empty, "what the run itself finds");
        var plain = PlainClone.Of(repository, run.Result.Delivery!.Commit);
        Assert.That(repository.DeliveredTree(), Is.EqualTo(plain.Tree), () =>
            RepositoryOracle.Difference(plain.Listing, repository.Scratch.Shell($"git ls-tree -r {run.Result.Delivery!.Commit}", repository.Root)));

        var first = await run.RestoreAsync(run.Checkpoints[0].Id);
        Assert.That(RepositoryOracle.Difference(plain.Before, first.Files), Is.Empty, "the checkpoint at the start");
        var worked = await run.RestoreAsync(run.Checkpoints.Last(c => c.Label.StartsWith("T1", StringComparison.Ordinal)).Id);
        Assert.That(RepositoryOracle.Difference(plain.After, worked.Files), Is.Empty, "the checkpoint of the agent's work");
        var undone = await run.RestoreAsync(worked.Undo);
        Assert.That(RepositoryOracle.Difference(first.Files, undone.Files), Is.Empty, "the rollback undone");
        Assert.That(RepositoryOracle.Difference(before, repository.Look()), Is.Empty, "after the rollbacks");
    }
}
