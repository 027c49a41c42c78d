using Maestro.Tests.Oracle;

namespace EndToEnd.Shapes;

/// <summary>Every other shape is refused by name, whatever is asked for, before a byte is written anywhere.</summary>
[Parallelizable(ParallelScope.All)]
public class RefusedShapeTests
{
    private static readonly string[][] Commands = [["run", "Change it", "--agent", "true", "--yes"], ["rollback"], ["resume"]];

    private static IEnumerable<TestCaseData> Shapes => ShapeFamilies.Refused.Select(shape => new TestCaseData(shape).SetArgDisplayNames(shape.Name));

    [TestCaseSource(nameof(Shapes))]
    public void AnyCommand_RefusedShape_SaysWhyAndWritesNothing(object of)
    {
        var shape = (Shape)of;
        if (shape.NeedsRoot && Environment.UserName != "root")
            Assert.Ignore("only the superuser can make it");
        using var repository = new ShapedRepository(shape);
        var before = repository.Look();
        foreach (var command in Commands)
        {
            var result = repository.Scratch.Maestro(command);
            Assert.That(result.ExitCode, Is.EqualTo(2), $"{command[0]}: {result}");
            Assert.That(result.Error, Does.Contain(shape.Refused).And.Contain(shape.Says).And.Contain("fix: "), command[0]);
            Assert.That(Directory.EnumerateFileSystemEntries(repository.Scratch.Home), Is.Empty, $"{command[0]}: the state folder");
            Assert.That(RepositoryOracle.Difference(before, repository.Look()), Is.Empty, command[0]);
        }
    }
}
