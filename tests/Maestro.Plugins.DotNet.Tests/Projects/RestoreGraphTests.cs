using Maestro.Plugins.DotNet.Projects;
using Maestro.Tests;

namespace Maestro.Plugins.DotNet.Tests.Projects;

/// <summary>What MSBuild makes of real projects. It is asked once, of a solution and three projects beside it.</summary>
public sealed class RestoreGraphTests
{
    private readonly TempFolder folder = new();
    private Solution solution = null!;
    private string[] before = [];

    [OneTimeSetUp]
    public async Task ReadAsync()
    {
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Shop.slnx", "<Solution><Project Path=\"app/app.csproj\" /><Project Path=\"core/core.csproj\" /><Project Path=\"central/central.csproj\" /><Project Path=\"pinning/pinning.csproj\" /></Solution>");
        folder.Write("app/app.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>net10.0;netstandard2.1</TargetFrameworks><Shared>[2.0.0,3.0.0)</Shared></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Everywhere" Version="$(Shared)" />
                <PackageReference Include="Split" Version="1.0.0" Condition="'$(TargetFramework)' == 'net10.0'" />
                <PackageReference Include="Split" Version="2.0.0" Condition="'$(TargetFramework)' != 'net10.0'" />
                <PackageReference Include="Never" Version="1.0.0" Condition="'$(NoSuchProperty)' == 'true'" />
                <ProjectReference Include="../core/core.csproj" />
              </ItemGroup>
              <Import Project="../more.props" />
            </Project>
            """);
        folder.Write("more.props", "<Project><ItemGroup><PackageReference Include=\"Imported\" Version=\"4.0.0\" /></ItemGroup></Project>");
        folder.Write("core/core.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>");
        folder.Write("central/Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Ruled" Version="1.0.0" /><PackageVersion Include="Overruled" Version="1.0.0" /><PackageVersion Include="Unused" Version="1.0.0" /><GlobalPackageReference Include="Global" Version="7.0.0" /></ItemGroup>
            </Project>
            """);
        folder.Write("central/central.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Ruled" /><PackageReference Include="Overruled" VersionOverride="2.0.0" /></ItemGroup>
            </Project>
            """);
        folder.Write("pinning/Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally><CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled></PropertyGroup>
              <ItemGroup><PackageVersion Include="Direct" Version="1.0.0" /><PackageVersion Include="Pinned" Version="3.0.0" /></ItemGroup>
            </Project>
            """);
        folder.Write("pinning/pinning.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="direct" VersionOverride="2.0.0" /></ItemGroup></Project>""");
        folder.Write("old/packages.config", "<packages><package id=\"Old\" version=\"1.0.0\" /></packages>");
        folder.Write("old/old.csproj", "<Project><PropertyGroup><OutputType>Library</OutputType><TargetFrameworkVersion>v4.8</TargetFrameworkVersion></PropertyGroup><Import Project=\"$(MSBuildToolsPath)/Microsoft.CSharp.targets\" /></Project>");
        folder.Write("broken/broken.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");
        before = Files();
        solution = await new RestoreGraph(new RealProcesses()).ReadAsync(folder.Root, ["old/old.csproj", "broken/broken.csproj", "Shop.slnx", "gone.csproj"], default);
    }

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [TestCase("Everywhere", "app/app.csproj net10.0 [2.0.0, 3.0.0), app/app.csproj netstandard2.1 [2.0.0, 3.0.0)", TestName = "a property, for every framework")]
    [TestCase("Split", "app/app.csproj net10.0 [1.0.0, ), app/app.csproj netstandard2.1 [2.0.0, )", TestName = "under a condition")]
    [TestCase("Never", "", TestName = "under a condition that does not hold")]
    [TestCase("Imported", "app/app.csproj net10.0 [4.0.0, ), app/app.csproj netstandard2.1 [4.0.0, )", TestName = "an import")]
    [TestCase("Ruled", "central/central.csproj net10.0 [1.0.0, )", TestName = "central management")]
    [TestCase("Overruled", "central/central.csproj net10.0 [2.0.0, )", TestName = "an override")]
    [TestCase("Global", "central/central.csproj net10.0 [7.0.0, )", TestName = "a global reference")]
    [TestCase("Unused", "", TestName = "a central version that nothing uses")]
    [TestCase("Pinned", "pinning/pinning.csproj net10.0 [3.0.0, )", TestName = "a central version that pins what others bring in")]
    [TestCase("Direct", "", TestName = "a pin that a reference of its own goes before")]
    [TestCase("Old", "", TestName = "packages.config")]
    [TestCase("NETStandard.Library", "", TestName = "what the SDK references by itself")]
    public void Read_Package_IsUsedAsRestoreSeesIt(string package, string uses) => Assert.That(
        string.Join(", ", solution.Uses.Where(use => use.Package == package).Select(use => $"{use.Project} {use.Framework.GetShortFolderName()} {use.Range.ToNormalizedString()}").Order(StringComparer.Ordinal)),
        Is.EqualTo(uses));

    [Test]
    public void Read_ProjectReferencesAnother_IsSeenThrough()
    {
        Assert.That(solution.Closure("app/app.csproj"), Is.EquivalentTo((string[])["app/app.csproj", "core/core.csproj"]));
        Assert.That(solution.Closure("core/core.csproj"), Is.EquivalentTo((string[])["core/core.csproj"]));
    }

    [Test]
    public void Read_CannotBeEvaluated_IsToldWithWhy()
    {
        Assert.That(solution.Unread, Has.Count.EqualTo(2));
        Assert.That(solution.Unread[0], Does.StartWith("broken/broken.csproj: ").And.Contain("error MSB4025"));
        Assert.That(solution.Unread[1], Does.StartWith("gone.csproj: ").And.Contain("error MSB1009"));
    }

    [Test]
    public void Read_Done_LeavesNothingBehind() => Assert.That(Files(), Is.EqualTo(before));

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
