using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Tests.Feeds;
using Maestro.Plugins.DotNet.Tests.Plans;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.DotNet.Tests;

/// <summary>A repository of two real projects is planned, once, and its plan made into tasks.</summary>
public sealed class PlannedUpgradeTests
{
    private readonly TempFolder beside = new();
    private readonly TestRun run = new();
    private WorkPlan plan = null!;
    private IReadOnlyList<WorkTask> tasks = [];

    [OneTimeSetUp]
    public async Task PlanAsync()
    {
        new FolderFeed(beside.Path("feed"))
            .With("Acme", "1.0.0").With("Acme", "1.1.0").With("Acme", "2.0.0", builder => builder.ReleaseNotes = "https://acme.example/2.0.0", "Base [2.0.0, )")
            .With("Base", "1.0.0").With("Base", "2.0.0")
            .With("Held", "1.0.0").With("Held", "2.0.0")
            .With("Needy", "1.0.0").With("Needy", "1.0.1").With("Needy", "2.0.0", builder => builder.ReleaseNotes = "https://needy.example/2.0.0", "Held [2.0.0, )")
            .With("Team.A", "1.0.0").With("Team.A", "1.1.0").With("Team.B", "1.0.0").With("Team.B", "1.1.0");
        run.Write("nuget.config", NuGetConfig.Of([("feed", beside.Path("feed"))]));
        run.Write("app/app.csproj", Project("<PackageReference Include=\"Acme\" Version=\"1.0.0\" /><PackageReference Include=\"Team.A\" Version=\"1.0.0\" /><PackageReference Include=\"Team.B\" Version=\"1.0.0\" /><ProjectReference Include=\"../core/core.csproj\" />"));
        run.Write("core/core.csproj", Project("<PackageReference Include=\"acme\" Version=\"1.0.0\" /><PackageReference Include=\"Base\" Version=\"1.0.0\" /><PackageReference Include=\"Held\" Version=\"1.0.0\" /><PackageReference Include=\"Needy\" Version=\"1.0.0\" />"));
        run.Write("unused.props", "<Project><ItemGroup><PackageReference Include=\"Nobody\" Version=\"1.0.0\" /></ItemGroup></Project>");
        await run.StageAsync();
        var phase = new OutdatedPackagesPhase(run.Processes, new PolicyDecisions(run, new() { Exclude = ["Held"] }), new() { Groups = ["Team.*"] });
        var result = await run.RunPhaseAsync(phase);
        plan = result.Artifact as WorkPlan ?? throw new InvalidOperationException(result.Failure?.Message);
        using var next = new TestRun { Artifacts = [plan] };
        tasks = ((TaskGraph)(await next.RunPhaseAsync(new UpgradeTasksPhase())).Artifact!).Tasks;
    }

    [OneTimeTearDown]
    public void Remove()
    {
        run.Dispose();
        beside.Dispose();
    }

    [Test]
    public void Plan_Requirements_AreOnePerUnit() => Assert.That(plan.Requirements.Select(requirement => requirement.Text.Split(", or ")[0]), Is.EquivalentTo((string[])[
        "Raise Acme from 1.0.0 to 2.0.0",
        "Raise Base from 1.0.0 to 2.0.0",
        "Raise Needy from 1.0.0 to 1.0.1",
        "Raise Team.A from 1.0.0 to 1.1.0, Team.B from 1.0.0 to 1.1.0"]));

    [TestCase("- Nobody 1.0.0: no project that was read uses it so\n")]
    [TestCase("- Held 1.0.0: Held stays at 1.0.0: it is excluded (Held).\n")]
    [TestCase("- Needy 2.0.0: it needs Held 2.0.0 or newer, which stays at 1.0.0\n")]
    public void Plan_WhatIsLeft_IsToldWithWhy(string told) => Assert.That(plan.Markdown.Split("## Left as they are")[1], Does.Contain(told));

    [Test]
    public void Plan_BestCannotComeTrue_SaysWhyAndLinksNoNotesOfIt()
    {
        Assert.That(plan.Markdown, Does.Contain("- Needy: 1.0.1 is the best version that can come true. Not taken: 2.0.0: it needs Held 2.0.0 or newer, which stays at 1.0.0.\n"));
        Assert.That(Order("Needy").Packages[0].Notes, Is.Null);
    }

    [Test]
    public void Plan_Head_SaysWhatWasReadAndAsked() => Assert.That(plan.Markdown, Does.StartWith("# Upgrade packages\n\nRead: app/app.csproj, core/core.csproj. Asked: feed.\n"));

    [Test]
    public void Plan_Read_LeavesNothingBehind() => Assert.That(run.UntrackedAsync().GetAwaiter().GetResult(), Is.Empty);

    [Test]
    public void Tasks_OrderOfAPackage_SaysWhereAndToWhat()
    {
        var order = Order("Acme");

        Assert.That(order.Packages.Single().Files, Is.EqualTo((string[])["app/app.csproj", "core/core.csproj"]));
        Assert.That(order.Packages.Single() with { Files = [], References = [] }, Is.EqualTo(new OrderedPackage("Acme", default, "1.0.0", "1.0.0", [], "it is outdated by a major version", "https://acme.example/2.0.0")));
        Assert.That(order.Levels.Select(level => level.Single()), Is.EqualTo((string[])["2.0.0", "1.1.0"]));
        Assert.That(order.Targets, Is.EqualTo((string[])["app/app.csproj", "core/core.csproj"]));
    }

    [Test]
    public void Tasks_NeedsAnother_ComesAfterItsTask()
    {
        Assert.That(Order("Acme").Before, Is.EqualTo((string[])[Task("Base").Id]));
        Assert.That(Order("Base").Before, Is.Empty);
    }

    [Test]
    public void Tasks_EachIsForItsRequirementAndMayWriteItsFiles()
    {
        Assert.That(tasks.Select(task => task.Requirements.Single()), Is.EqualTo(plan.Requirements.Select(requirement => requirement.Id)));
        Assert.That((Task("Team.A").Title, string.Join(' ', Task("Team.A").MayWrite)), Is.EqualTo(("Upgrade Team.A and 1 more", "app/app.csproj")));
        Assert.That(Task("Base").Instructions, Does.StartWith("Raise Base from 1.0.0 to 2.0.0, or to the best version below that with which the gates hold.\n\n"));
    }

    private WorkTask Task(string package) => tasks.Single(task => OrderText.Find<UpgradeOrder>(task.Instructions)!.Packages[0].Id == package);

    private UpgradeOrder Order(string package) => OrderText.Find<UpgradeOrder>(Task(package).Instructions)!;

    private static string Project(string items) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>";
}
