using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What .NET's files tell: projects, packages with central versions, lock files, frameworks, settings.</summary>
public sealed class DotNetTests
{
    private Scratch repository = null!;

    [SetUp]
    public void Make() => repository = new Scratch()
        .Write("global.json", """
            {
              // what the build servers have
              "sdk": { "version": "9.0.305", "rollForward": "latestFeature" }
            }
            """)
        .Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <LangVersion>13</LangVersion>
                <SerilogVersion>4.2.0</SerilogVersion>
              </PropertyGroup>
              <Import Project="eng/Tests.props" Condition="$(MSBuildProjectName.EndsWith('.Tests'))" />
            </Project>
            """)
        .Write("eng/Tests.props", """
            <Project>
              <ItemGroup>
                <PackageReference Include="xunit" />
                <ProjectReference Include="$(MSBuildThisFileDirectory)../src/Core/Core.csproj" />
              </ItemGroup>
            </Project>
            """)
        .Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Serilog" Version="$(SerilogVersion)" />
                <PackageVersion Include="Dapper" Version="2.1.66" />
                <PackageVersion Include="xunit" Version="2.9.3" />
                <GlobalPackageReference Include="StyleCop.Analyzers" Version="1.2.0-beta.556" />
              </ItemGroup>
            </Project>
            """)
        .Write("src/Core/Core.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net8.0;netstandard2.0</TargetFrameworks>
                <RootNamespace>Shop.Core</RootNamespace>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Serilog" />
                <PackageReference Include="Dapper" VersionOverride="2.0.0" />
              </ItemGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'netstandard2.0'">
                <PackageReference Include="System.Memory" Version="4.6.0" />
              </ItemGroup>
              <ItemGroup Condition="'$(Nullable)' == 'disable'">
                <PackageReference Include="Never.Taken" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """)
        .Write("src/Core/packages.lock.json", """
            {
              "version": 2,
              "dependencies": {
                "net8.0": {
                  "Serilog": { "type": "Direct", "requested": "[4.2.0, )", "resolved": "4.2.0" },
                  "System.Text.Json": { "type": "Transitive", "resolved": "8.0.5" },
                  "other": { "type": "Project" }
                }
              }
            }
            """)
        .Write("tests/Core.Tests/Core.Tests.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>""")
        .Write("Old/packages.config", """<packages><package id="Newtonsoft.Json" version="6.0.4" targetFramework="net45" /></packages>""")
        .Write(".config/dotnet-tools.json", """{ "version": 1, "tools": { "csharpier": { "version": "0.30.6", "commands": ["dotnet-csharpier"] } } }""")
        .Commit();

    [TearDown]
    public void Remove() => repository.Dispose();

    [Test]
    public void Packages_OfProjectsAndWhatTheyTakeIn_HaveTheVersionTheCentralFileGives() => Assert.That(repository.Evidence().Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
    {
        "Serilog 4.2.0 Run direct src/Core/Core.csproj:7",
        "Dapper 2.0.0 Run direct src/Core/Core.csproj:8",
        "System.Memory 4.6.0 Run direct src/Core/Core.csproj:11",
        "StyleCop.Analyzers 1.2.0-beta.556 Build direct Directory.Packages.props:7",
        "xunit 2.9.3 Test direct eng/Tests.props:3",
        "Serilog 4.2.0 Run direct src/Core/packages.lock.json:5",
        "System.Text.Json 8.0.5 Run below src/Core/packages.lock.json:6",
        "Newtonsoft.Json 6.0.4 Run direct Old/packages.config:1",
        "csharpier 0.30.6 Build direct .config/dotnet-tools.json:1",
    }));

    [Test]
    public void Versions_OfSdkFrameworksAndLanguage_AreTold() => Assert.That(repository.Evidence().Versions.Select(v => v.Line()), Is.EqualTo(new[]
    {
        "csharp 13 Directory.Build.props:4",
        "dotnet-sdk 9.0.305 global.json:3",
        "target-framework net8.0 src/Core/Core.csproj:3",
        "target-framework netstandard2.0 src/Core/Core.csproj:3",
        "target-framework net8.0 tests/Core.Tests/Core.Tests.csproj:1",
    }));

    [Test]
    public void Projects_TestsThatTakeInWhatTheyTest_StandAboveIt() => Assert.That(repository.Evidence().Projects.Select(p => p.Line()), Is.EqualTo(new[]
    {
        "0 Library Core src/Core/Core.csproj []",
        "1 Tests Core.Tests tests/Core.Tests/Core.Tests.csproj [src/Core/Core.csproj]",
    }));

    [Test]
    public void Tools_OfPackagesAndLocalTools_AreTold()
    {
        var tools = repository.Evidence().Tools;
        Assert.Multiple(() =>
        {
            Assert.That(tools.Of(ToolKind.Test), Is.EqualTo(new[] { "xUnit" }));
            Assert.That(tools.Of(ToolKind.Lint), Is.EqualTo(new[] { "StyleCop" }));
            Assert.That(tools.Of(ToolKind.Format), Is.EqualTo(new[] { "CSharpier" }));
        });
    }

    [Test]
    public void Manifests_OfEveryKind_AreTold() => Assert.That(repository.Evidence().Manifests.Select(m => $"{m.Kind} {m.Path}"), Is.EqualTo(new[]
    {
        "Settings .config/dotnet-tools.json", "Settings Directory.Build.props", "Settings Directory.Packages.props", "Manifest Old/packages.config", "Settings global.json",
        "Manifest src/Core/Core.csproj", "Lock src/Core/packages.lock.json", "Manifest tests/Core.Tests/Core.Tests.csproj",
    }));

    [TestCase("<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>", "Microsoft.NET.Sdk", ProjectRole.App)]
    [TestCase("", "Microsoft.NET.Sdk.Web", ProjectRole.App)]
    [TestCase("<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>", "Microsoft.NET.Sdk.Web", ProjectRole.Library)]
    [TestCase("<PropertyGroup><OutputType>Exe</OutputType><PackAsTool>true</PackAsTool></PropertyGroup>", "Microsoft.NET.Sdk", ProjectRole.Tool)]
    [TestCase("<PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>", "Microsoft.NET.Sdk", ProjectRole.Tests)]
    [TestCase("<ItemGroup><PackageReference Include=\"NUnit\" Version=\"4.0.0\" /></ItemGroup>", "Microsoft.NET.Sdk", ProjectRole.Tests)]
    [TestCase("", "Microsoft.NET.Sdk", ProjectRole.Library)]
    public void Role_ByWhatAProjectSaysOfItself(string content, string sdk, ProjectRole role)
    {
        using var one = new Scratch().Write("A/A.csproj", $"<Project Sdk=\"{sdk}\">{content}</Project>").Commit();
        Assert.That(one.Evidence().Projects.Single().Role, Is.EqualTo(role));
    }

    [TestCase("'$(Known)' == 'yes'", true)]
    [TestCase("'$(Known)' != 'yes'", false)]
    [TestCase(" '$(Known)'=='YES' and '$(Other)' == '' ", true)]
    [TestCase("'$(Known)' == 'no' or $(Known.StartsWith('y'))", true)]
    [TestCase("!$(Known.Contains('e'))", false)]
    [TestCase("'$(Configuration)' == 'Release'", true, Description = "a build may well set it")]
    [TestCase("'$([MSBuild]::GetTargetFrameworkIdentifier('net8.0'))' == '.NETCoreApp'", true, Description = "what cannot be judged is named all the same")]
    public void Packages_UnderACondition_AreTakenUnlessItFails(string condition, bool taken)
    {
        using var one = new Scratch().Write("A/A.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><Known>yes</Known></PropertyGroup>
              <ItemGroup Condition="{condition}"><PackageReference Include="Some.Package" Version="1.0.0" /></ItemGroup>
            </Project>
            """).Commit();
        Assert.That(one.Evidence().Packages.Count, Is.EqualTo(taken ? 1 : 0));
    }
}
