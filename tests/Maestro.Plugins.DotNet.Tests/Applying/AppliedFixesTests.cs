using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Places;
using Maestro.Testing;
using Moq;

namespace Maestro.Plugins.DotNet.Tests.Applying;

/// <summary>Fixes are applied on top of what was restored. What the SDK's fixer is told is looked at, not what it does: that takes a package that brings fixes.</summary>
public sealed class AppliedFixesTests
{
    private readonly List<string> told = [];

    [SetUp]
    public void Begin() => told.Clear();

    [Test]
    public async Task Work_FixesAreOrdered_AppliesThemAfterRestore()
    {
        var result = await WorkAsync(["ACME1", "CS0618"], fixer: 0);

        Assert.That(told, Is.EqualTo((string[])["restore a.csproj -nodeReuse:false", "format analyzers a.csproj --no-restore --severity info --diagnostics ACME1 CS0618"]));
        Assert.That(result.Summary, Does.EndWith("Code was mended by the fixes of ACME1, CS0618.\n"));
    }

    [Test]
    public async Task Work_FixerFails_SaysSo()
    {
        var failure = (await WorkAsync(["ACME1"], fixer: 3)).Failure!;

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((FailureKind.Agent, "dotnet format analyzers a.csproj failed with exit code 3")));
    }

    [Test]
    public async Task Work_NoFixesAreOrdered_AppliesNone()
    {
        await WorkAsync([], fixer: 0);

        Assert.That(told, Is.EqualTo((string[])["restore a.csproj -nodeReuse:false"]));
    }

    private async Task<AgentResult> WorkAsync(string[] rules, int fixer)
    {
        var processes = new Mock<IProcesses>();
        processes.Setup(real => real.RunAsync(It.Is<ProcessCommand>(command => command.Program == "git"), It.IsAny<CancellationToken>())).ReturnsAsync(Exited(0));
        processes.Setup(real => real.RunAsync(It.Is<ProcessCommand>(command => command.Program == "dotnet"), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ProcessCommand command, CancellationToken _) => Exited(command.Arguments[0] == "format" ? fixer : 0))
            .Callback((ProcessCommand command, CancellationToken _) => told.Add(string.Join(' ', command.Arguments)));
        using var run = new TestRun();
        run.Write("a.csproj", """<Project><ItemGroup><PackageReference Include="Acme" Version="1.0.0" /></ItemGroup></Project>""");
        var order = new UpgradeOrder { Packages = [new("Acme", PlaceKind.Package, "1.0.0", "1.0.0", ["a.csproj"], "it is outdated", null)], Levels = [["2.0.0"]], Targets = ["a.csproj"] };
        return await run.WorkAsync(new PackageUpgradeAgent(processes.Object), new() { Id = "T1", Title = "t", Instructions = OrderText.Of(order) }, OrderText.Of(new Step { To = ["2.0.0"], Fix = rules }));
    }

    private static ProcessResult Exited(int code) => new() { End = ProcessEnd.Exited, ExitCode = code };
}
