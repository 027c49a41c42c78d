using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Projects;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Maestro.Runtime.Tests.Plugins.Projects;

/// <summary>When a project is built. The SDK is a double here: a real one builds in the proof of the packages.</summary>
public sealed class ProjectPluginsTests
{
    private readonly List<string> told = [];
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    private TempFolder folder = null!;
    private Mock<IProcesses> sdk = null!;
    private Func<string, ProcessResult> answer = null!;

    private PluginReference Reference => new("", null, "tools/Mine", new("maestro.yaml", 3, 5));

    [SetUp]
    public void Make()
    {
        folder = new();
        told.Clear();
        Directory.CreateDirectory(folder["repository/tools/Mine"]);
        File.WriteAllText(folder["repository/tools/Mine/Mine.csproj"], "<Project />");
        answer = Builds("Mine");
        sdk = new();
        sdk.Setup(s => s.RunAsync(It.IsAny<ProcessCommand>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ProcessCommand command, CancellationToken _) => answer(command.Arguments[command.Arguments.ToList().IndexOf("--output") + 1]));
    }

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task Folder_FirstTime_IsBuiltOutsideTheRepository()
    {
        var before = Directory.GetFileSystemEntries(folder["repository"], "*", SearchOption.AllDirectories);

        var built = await FolderAsync();

        Assert.That(built.Value, Does.StartWith(folder["home"]).And.EndsWith("/Mine"));
        Assert.That(File.Exists(Path.Combine(built.Value!, "Mine.dll")));
        Assert.That(Directory.GetFileSystemEntries(folder["repository"], "*", SearchOption.AllDirectories), Is.EqualTo(before));
        Assert.That(told, Is.EqualTo(new[] { "building plugin tools/Mine" }));
    }

    [Test]
    public async Task Folder_NothingChanged_IsNotBuiltAgain()
    {
        var first = await FolderAsync();

        var again = await FolderAsync();

        Assert.That(again.Value, Is.EqualTo(first.Value));
        sdk.Verify(s => s.RunAsync(It.IsAny<ProcessCommand>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Test]
    public async Task Folder_SourceChanged_IsBuiltAgain()
    {
        var first = await FolderAsync();
        File.WriteAllText(folder["repository/tools/Mine/New.cs"], "class A;");

        var again = await FolderAsync();

        Assert.That(again.Value, Is.Not.EqualTo(first.Value));
    }

    [Test]
    public async Task Folder_AssemblyCalledOtherwise_IsNamedLikeIt()
    {
        answer = Builds("Acme.Mine");
        Assert.That((await FolderAsync()).Value, Does.EndWith("/Acme.Mine"));
    }

    [Test]
    public async Task Folder_DoesNotBuild_TellsTheFirstErrorAndKeepsNothing()
    {
        answer = _ => new() { End = ProcessEnd.Exited, ExitCode = 1, Output = "A.cs(1,7): error CS1514: { expected [/x/Mine.csproj]\nA.cs(1,8): error CS1513: } expected [/x/Mine.csproj]\n" };

        var built = await FolderAsync();

        Assert.That(built.Problems.Single().ToString(), Is.EqualTo("maestro.yaml:3:5: error MAE264: project 'tools/Mine' cannot be built: A.cs(1,7): error CS1514: { expected (and 1 more)"));
        Assert.That(Directory.GetFileSystemEntries(folder["home/plugins/built"]), Is.Empty);
    }

    [Test]
    public async Task Folder_UnusedForAMonth_IsThrownAway()
    {
        var first = await FolderAsync();
        clock.Advance(TimeSpan.FromDays(31));
        File.WriteAllText(folder["repository/tools/Mine/New.cs"], "class A;");

        await FolderAsync();

        Assert.That(Directory.Exists(first.Value), Is.False);
    }

    [TestCase("tools/Mine", true)]
    [TestCase("tools/Mine/", true)]
    [TestCase("tools/Mine/Mine.csproj", true)]
    [TestCase("tools", false)]
    [TestCase("tools/None", false)]
    public void ProjectOf_FolderOrFile_IsTheProjectFile(string path, bool found) => Assert.That(
        ProjectPlugins.ProjectOf(Reference with { Path = path }, folder["repository"]), found ? Is.EqualTo(folder["repository/tools/Mine/Mine.csproj"]) : Is.Null);

    private Task<Outcome<string>> FolderAsync() => new ProjectPlugins(
        new(sdk.Object, folder["repository"]), new(folder["home"], clock), folder["repository"], "1.0", new Told(told))
        .FolderAsync(Reference, folder["repository/tools/Mine/Mine.csproj"], CancellationToken.None);

    private static Func<string, ProcessResult> Builds(string assembly) => output =>
    {
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Combine(output, $"{assembly}.dll"), "dll");
        File.WriteAllText(Path.Combine(output, $"{assembly}.deps.json"), "{}");
        return new() { End = ProcessEnd.Exited, ExitCode = 0 };
    };

    private sealed class Told(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
