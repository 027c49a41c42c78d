using Maestro.Plugins.DotNet.Tests.Feeds;
using Maestro.Plugins.DotNet.Tests.Plans;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.DotNet.Tests;

/// <summary>That nothing is to be done is said only where everything was read and everybody answered. Tools need no project, so most of these have one tool.</summary>
public sealed class OutdatedPackagesPhaseTests
{
    private readonly TempFolder beside = new();
    private TestRun run = null!;

    [OneTimeSetUp]
    public void Pack() => new FolderFeed(beside.Path("feed")).With("Acme.Tool", "1.0.0").With("Acme.Tool", "2.0.0");

    [OneTimeTearDown]
    public void Remove() => beside.Dispose();

    [SetUp]
    public void Begin() => run = new();

    [TearDown]
    public void End() => run.Dispose();

    [Test]
    public async Task Run_NothingIsNewerAndAllAnswered_IsAPlanOfNothing()
    {
        Feeds("feed");

        var plan = await PlanAsync("2.0.0");

        Assert.That(plan.Requirements, Is.Empty);
        Assert.That(plan.Markdown, Does.StartWith("# Upgrade packages\n\nRead: nothing. Asked: feed.\n").And.Contain("- acme.tool 2.0.0: acme.tool stays at 2.0.0: there is nothing newer.\n"));
    }

    [Test]
    public async Task Run_NothingIsNewerAndAFeedWasSilent_Fails()
    {
        Feeds("feed", "gone");

        var failure = (await RunAsync("2.0.0")).Failure!;

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((FailureKind.Transient, $"nothing to raise was found, but not all was read: gone: there is no folder {beside.Path("gone")}")));
        Assert.That(run.Events.OfType<ProgressReported>().Last().Text, Does.StartWith("note: a feed did not answer: gone: "));
    }

    [Test]
    public async Task Run_NothingIsNewerAndAProjectWasNotRead_Fails()
    {
        Feeds("feed");
        run.Write("empty.proj", "<Project><Target Name=\"GenerateRestoreGraphFile\"><WriteLinesToFile File=\"$(RestoreGraphOutputPath)\" Lines='{ \"format\": 1, \"restore\": {}, \"projects\": {} }' /></Target></Project>");

        var failure = (await RunAsync("2.0.0", "empty.proj", "gone.csproj")).Failure!;

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((FailureKind.Transient, "nothing to raise was found, but not all was read: gone.csproj: MSBUILD : error MSB1009: Project file does not exist.")));
    }

    [Test]
    public async Task Run_NoProjectCouldBeRead_FailsWhateverElseThereIs()
    {
        Feeds("feed");

        var failure = (await RunAsync("1.0.0", "gone.csproj")).Failure!;

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((FailureKind.Environment, "no project could be read: gone.csproj: MSBUILD : error MSB1009: Project file does not exist.")));
    }

    [Test]
    public async Task Run_SomethingIsNewerAndAFeedWasSilent_PlansAndSaysSo()
    {
        Feeds("feed", "gone");

        var plan = await PlanAsync("1.0.0");

        Assert.That(plan.Requirements.Single().Text, Is.EqualTo("Raise acme.tool from 1.0.0 to 2.0.0, or to the best version below that with which the gates hold"));
        Assert.That(plan.Markdown, Does.Contain("\nDid not answer: gone: there is no folder "));
    }

    [Test]
    public async Task Run_NoFeedHasIt_IsLeftAndSaidSo()
    {
        Feeds("feed");
        run.Write("global.json", """{ "msbuild-sdks": { "Own.Sdk": "1.0.0" } }""");

        Assert.That((await PlanAsync("2.0.0")).Markdown, Does.Contain("- Own.Sdk 1.0.0: no feed that answered has it\n"));
    }

    private void Feeds(params string[] names) => run.Write("nuget.config", NuGetConfig.Of([.. names.Select(name => (name, beside.Path(name)))]));

    private async Task<WorkPlan> PlanAsync(string version) => (WorkPlan)(await RunAsync(version)).Artifact!;

    private async Task<PhaseResult> RunAsync(string version, params string[] targets)
    {
        run.Write("dotnet-tools.json", $$"""{ "version": 1, "tools": { "acme.tool": { "version": "{{version}}", "commands": [ "acme" ] } } }""");
        await run.StageAsync();
        return await run.RunPhaseAsync(new OutdatedPackagesPhase(run.Processes, new PolicyDecisions(run, new()), new() { Targets = targets }));
    }
}
