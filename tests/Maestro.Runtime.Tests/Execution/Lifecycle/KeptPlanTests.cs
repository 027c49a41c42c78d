using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Runtime.Tests.Execution.Lifecycle;

/// <summary>A plan is written beside what the user has, and nowhere else.</summary>
public sealed class KeptPlanTests
{
    private const string First = ".maestro/plans/add-a-scale.md", Second = ".maestro/plans/add-a-scale-2.md";

    private TempFolder folder = null!;

    [SetUp]
    public void CreateFolder()
    {
        folder = new();
        Directory.CreateDirectory(folder["repository"]);
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public async Task Write_NothingIsThere_MakesFolderAndFile()
    {
        Assert.That(await WriteAsync(null), Is.EqualTo(First));
        Assert.That(Read(First), Is.EqualTo("the plan"));
    }

    [TestCase("the plan", First)]
    [TestCase("another", Second)]
    public async Task Write_ItsNameIsTaken_IsBesideUnlessItIsTheSame(string there, string path)
    {
        Put(First, there);

        Assert.That(await WriteAsync(null), Is.EqualTo(path));
        Assert.That((Read(First), Read(path)), Is.EqualTo((there, "the plan")));
    }

    [Test]
    public async Task Write_OverThePlanThatWasGiven_IsInItsPlace()
    {
        Put("plan.md", "as given");

        Assert.That(await WriteAsync("plan.md", "as given"), Is.EqualTo("plan.md"));
        Assert.That(Read("plan.md"), Is.EqualTo("the plan"));
    }

    [Test]
    public async Task Write_OverWhatSomebodyChangedMeanwhile_IsRefused()
    {
        Put("plan.md", "changed");

        Assert.That(await WriteAsync("plan.md", "as given"), Does.StartWith("MAE232 plan.md is already there"));
        Assert.That(Read("plan.md"), Is.EqualTo("changed"));
    }

    [TestCase("../plan.md")]
    [TestCase("a/../../plan.md")]
    public async Task Write_PathLeavesTheRepository_IsRefused(string path)
    {
        Assert.That(await WriteAsync(path), Does.StartWith("MAE216").And.Contain(path));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Has.Exactly(1).Items, "nothing but the repository");
    }

    [TestCase(".maestro", null)]
    [TestCase(".maestro/plans", null)]
    [TestCase("plans", "plans/plan.md")]
    public async Task Write_ThroughALinkedFolder_IsRefused(string link, string? path)
    {
        Directory.CreateDirectory(folder["elsewhere"]);
        Link(link, folder["elsewhere"]);

        Assert.That(await WriteAsync(path), Does.StartWith("MAE216").And.Contain($"symbolic link '{link}'"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder["elsewhere"]), Is.Empty);
    }

    // Creating it would make the file it leads to.
    [Test]
    public async Task Write_LinkThatLeadsNowhereHasItsName_IsBeside()
    {
        Link(First, folder["elsewhere"]);

        Assert.That(await WriteAsync(null), Is.EqualTo(Second));
        Assert.That(Path.Exists(folder["elsewhere"]), Is.False);
    }

    [Test]
    public async Task Write_GivenPlanIsALink_IsRefused()
    {
        File.WriteAllText(folder["elsewhere"], "as given");
        Link("plan.md", folder["elsewhere"]);

        Assert.That(await WriteAsync("plan.md", "as given"), Does.StartWith("MAE216"));
        Assert.That(File.ReadAllText(folder["elsewhere"]), Is.EqualTo("as given"));
    }

    private async Task<string> WriteAsync(string? path, string? given = null)
    {
        var plan = new WorkPlan { Title = "Add a scale", Slug = "add-a-scale", Requirements = [], Markdown = "the plan", Path = path };
        var kept = await KeptPlan.WriteAsync(folder["repository"], plan, given, default);
        return kept.Ok ? kept.Value : $"{kept.Problems[0].Id} {kept.Problems[0].Message}";
    }

    private string Inside(string path) => Path.Combine(folder["repository"], path);

    private string Read(string path) => File.ReadAllText(Inside(path));

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Inside(path))!);
        File.WriteAllText(Inside(path), text);
    }

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Inside(path))!);
        File.CreateSymbolicLink(Inside(path), target);
    }
}
