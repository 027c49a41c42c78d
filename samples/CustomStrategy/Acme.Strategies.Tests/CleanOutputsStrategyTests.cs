using Maestro;
using Maestro.Testing;

namespace Acme.Strategies.Tests;

public sealed class CleanOutputsStrategyTests
{
    private static readonly Failure Build = new() { Kind = FailureKind.Build, Message = "CS0006: metadata file could not be found" };

    [Test]
    public async Task Recover_BuildFailsFirst_RemovesOutputsAlone()
    {
        using var run = new TestRun();
        run.Write("src/App/obj/old.dll", "");
        run.Write("src/App/Page.cs", "class Page;");

        var result = await run.RecoverAsync(new CleanOutputsStrategy(), Build);

        Assert.That(result.What, Is.EqualTo("removed 1 folders of build outputs"));
        Assert.That(Directory.Exists(Path.Combine(run.Workspace.Root, "src/App/obj")), Is.False);
        Assert.That(run.Read("src/App/Page.cs"), Is.EqualTo("class Page;"));
    }

    [Test]
    public async Task Recover_BuildFailsAgain_GivesUp()
    {
        using var run = new TestRun();
        run.Write("src/App/obj/old.dll", "");
        await run.RecoverAsync(new CleanOutputsStrategy(), Build);
        Assert.That((await run.RecoverAsync(new CleanOutputsStrategy(), Build)).Acted, Is.False);
    }

    [Test]
    public async Task Recover_TestsFail_GivesUp()
    {
        using var run = new TestRun();
        Assert.That((await run.RecoverAsync(new CleanOutputsStrategy(), Build with { Kind = FailureKind.Test })).Acted, Is.False);
    }
}
