using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Places;
using Maestro.Plugins.DotNet.Tests.Feeds;
using Maestro.Testing;
using Maestro.Tests;
using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace Maestro.Plugins.DotNet.Tests;

/// <summary>Versions are written and really restored, from a folder of packages.</summary>
public sealed class PackageUpgradeAgentTests
{
    private const string StaleLock = """{ "version": 1, "dependencies": { "net10.0": { "Acme": { "type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "contentHash": "x" } } } }""";

    private readonly TempFolder beside = new();
    private TestRun run = null!;

    [OneTimeSetUp]
    public void Pack() => new FolderFeed(beside.Path("feed"))
        .With("Acme", "1.0.0").With("Acme", "2.0.0").With("Acme", "3.0.0", says: null, "Base [2.0.0, )").With("Base", "1.0.0").With("Base", "2.0.0")
        .With("Acme.Tool", "2.0.0", builder =>
        {
            builder.PackageTypes.Add(PackageType.DotnetTool);
            builder.Files.Clear();
            builder.DependencyGroups.Clear();
            builder.Files.Add(Text("tools/net10.0/any/DotnetToolSettings.xml", "<DotNetCliTool Version=\"1\"><Commands><Command Name=\"acme\" EntryPoint=\"acme.dll\" Runner=\"dotnet\" /></Commands></DotNetCliTool>"));
            builder.Files.Add(Text("tools/net10.0/any/acme.dll", "no program"));
        });

    [OneTimeTearDown]
    public void Remove() => beside.Dispose();

    [SetUp]
    public void Begin()
    {
        run = new();
        run.Write("nuget.config", NuGetConfig.Of([("feed", beside.Path("feed"))], packages: beside.Path("packages")));
    }

    [TearDown]
    public void End() => run.Dispose();

    [Test]
    public async Task Work_LockedRepository_RaisesAndLocksAnew_AndLeavesNothingElse()
    {
        Project("Acme 1.0.0");
        run.Write("packages.lock.json", StaleLock);
        await run.StageAsync();
        run.Write("mine.txt", "not staged");

        var result = await run.WorkAsync(new PackageUpgradeAgent(run.Processes), Task("Acme 2.0.0"));

        Assert.That(result.Failure?.Message, Is.Null);
        Assert.That(result.Summary, Does.StartWith("Acme: from 1.0.0 to 2.0.0\n"));
        Assert.That(run.Read("a.csproj"), Does.Contain("Include=\"Acme\" Version=\"2.0.0\""));
        Assert.That(run.Read("packages.lock.json"), Does.Contain("\"resolved\": \"2.0.0\"").And.Not.Contain("1.0.0"));
        Assert.That(await run.UntrackedAsync(), Is.EqualTo("mine.txt"), "obj is not ignored here, and yet no part of an upgrade");
    }

    [Test]
    public async Task Work_RestoreRefuses_FailsWithItsCode_AndLeavesNothingElse()
    {
        Project("Acme 1.0.0", "Base 1.0.0");
        await run.StageAsync();

        var failure = (await run.WorkAsync(new PackageUpgradeAgent(run.Processes), Task("Acme 3.0.0"))).Failure!;

        // Of a message over several lines MSBuild makes an error of each.
        Assert.That((failure.Kind, failure.Findings.Select(finding => finding.Code).Distinct()), Is.EqualTo((FailureKind.Build, (string[])["NU1605"])));
        Assert.That(failure.Message, Does.StartWith("dotnet restore a.csproj failed: NU1605: "));
        Assert.That(await run.UntrackedAsync(), Is.Empty);
    }

    [Test]
    public async Task Work_FeedIsGone_MayPass()
    {
        run.Write("nuget.config", NuGetConfig.Of([("gone", beside.Path("gone"))], packages: beside.Path("other")));
        Project("Acme 1.0.0");
        await run.StageAsync();

        var failure = (await run.WorkAsync(new PackageUpgradeAgent(run.Processes), Task("Acme 2.0.0"))).Failure!;

        Assert.That((failure.Kind, failure.Findings.Select(finding => finding.Code)), Is.EqualTo((FailureKind.Transient, (string[])["NU1301"])));
    }

    [TestCase("2.0.0", null, TestName = "a tool that is there")]
    [TestCase("4.0.0", "dotnet tool restore failed", TestName = "a tool that is not there")]
    public async Task Work_Tool_IsRestored(string version, string? failure)
    {
        run.Write(".config/dotnet-tools.json", """{ "version": 1, "isRoot": true, "tools": { "acme.tool": { "version": "1.0.0", "commands": [ "acme" ] } } }""");
        await run.StageAsync();

        var result = await run.WorkAsync(new PackageUpgradeAgent(run.Processes), Task($"acme.tool {version}", PlaceKind.Tool, ".config/dotnet-tools.json"));

        Assert.That(result.Failure?.Message, failure is null ? Is.Null : Does.StartWith(failure));
        Assert.That(run.Read(".config/dotnet-tools.json"), Does.Contain($"\"version\": \"{version}\""));
    }

    [Test]
    public async Task Work_RecoverySaysAnotherVersion_WritesThat()
    {
        Project("Acme 1.0.0");
        await run.StageAsync();

        var result = await run.WorkAsync(new PackageUpgradeAgent(run.Processes), Task("Acme 3.0.0", restored: false), Versions.Instructions(new() { Kind = FailureKind.Build, Message = "it does not build" }, new() { To = ["2.0.0"] }));

        Assert.That(run.Read("a.csproj"), Does.Contain("Version=\"2.0.0\""));
        Assert.That(result.Summary, Does.StartWith("Acme: from 1.0.0 to 2.0.0, since 3.0.0 did not hold\n"));
    }

    [Test]
    public async Task Work_VersionStandsThereNoMore_SaysSo()
    {
        Project("Acme 1.5.0");
        await run.StageAsync();

        var failure = (await run.WorkAsync(new PackageUpgradeAgent(run.Processes), Task("Acme 2.0.0"))).Failure!;

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((FailureKind.Agent, "the version of Acme does not stand any more where it was found")));
    }

    [Test]
    public async Task Work_NoRepository_SaysSo()
    {
        Project("Acme 1.0.0");

        Assert.That((await run.WorkAsync(new PackageUpgradeAgent(run.Processes), Task("Acme 2.0.0"))).Failure?.Message, Does.StartWith("the versions could not be written: git could not list the files: "));
    }

    [Test]
    public async Task Work_TaskOfAnotherPipeline_IsRefused()
    {
        var failure = (await run.WorkAsync(new PackageUpgradeAgent(run.Processes), new() { Id = "T7", Title = "t", Instructions = "Do it." })).Failure!;

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((FailureKind.Input, "T7 is no task of the phase upgrade-tasks: there is no order in its instructions")));
    }

    private static WorkTask Task(string to, PlaceKind kind = PlaceKind.Package, string file = "a.csproj", bool restored = true)
    {
        var order = new UpgradeOrder
        {
            Packages = [new(to.Split(' ')[0], kind, "1.0.0", "1.0.0", [file], "it is outdated", null)],
            Levels = [[to.Split(' ')[1]]],
            Targets = restored ? ["a.csproj"] : [],
        };
        return new() { Id = "T1", Title = "t", Instructions = OrderText.Of(order) };
    }

    private static PhysicalPackageFile Text(string path, string text) => new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))) { TargetPath = path };

    private void Project(params string[] references) => run.Write("a.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><RestoreLockedMode Condition="Exists('packages.lock.json')">true</RestoreLockedMode><NuGetAudit>false</NuGetAudit></PropertyGroup>
          <ItemGroup>{string.Concat(references.Select(reference => reference.Split(' ')).Select(words => $"<PackageReference Include=\"{words[0]}\" Version=\"{words[1]}\" />"))}</ItemGroup>
        </Project>
        """);
}
