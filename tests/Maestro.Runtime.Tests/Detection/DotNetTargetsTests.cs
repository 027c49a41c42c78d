using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Detection;

namespace Maestro.Runtime.Tests.Detection;

/// <summary>What is built and tested in a repository of .NET, wherever its solutions and projects stand.</summary>
[Platform("Linux,MacOsX")]
public sealed class DotNetTargetsTests
{
    private const string TestSdk = """<PackageReference Include="Microsoft.NET.Test.Sdk" />""";

    private TempFolder folder = null!;

    [SetUp]
    public void CreateFolder() => folder = new();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("App/App.csproj", "dotnet build App/App.csproj")]
    [TestCase("the app/App.fsproj", "dotnet build './the app/App.fsproj'")]
    [TestCase("$(touch x)/It's.csproj", "dotnet build './$(touch x)/It'\\''s.csproj'")]
    [TestCase("-t.csproj|-u.csproj", "dotnet build './-t.csproj'|dotnet build './-u.csproj'", Description = "no switch")]
    [TestCase("src/App.slnx|src/App/App.csproj", "dotnet build src/App.slnx", Description = "a solution is built where there is one")]
    [TestCase("src/App.sln|samples/one/Sample.sln", "dotnet build src/App.sln", Description = "the one nearest to the root")]
    [TestCase("App.sln|App.slnx", "dotnet build App.sln", Description = "dotnet would not choose")]
    [TestCase("App.sln|App.csproj", "dotnet build App.sln")]
    [TestCase("App.csproj|samples/Sample.sln", "dotnet build", Description = "a solution below the root does not have it")]
    [TestCase("App.csproj|src/Other.csproj", "dotnet build App.csproj|dotnet build src/Other.csproj")]
    [TestCase("a/b/c/d/Deep.csproj", "dotnet build a/b/c/d/Deep.csproj")]
    [TestCase("obj/Made.csproj|.hidden/Kept.csproj|node_modules/a/A.csproj", "")]
    public void Detect_SolutionsAndProjects_BuildsThoseThatHoldTheRest(string files, string runs)
    {
        foreach (var file in files.Split('|'))
            Write(file, "<Project />");

        Assert.That(string.Join('|', Gates().Where(g => g.Run.StartsWith("dotnet build", StringComparison.Ordinal)).Select(g => g.Run)), Is.EqualTo(runs));
    }

    [Test]
    public void Detect_ProjectsWithoutASolution_AsksThoseThatNoOtherRefersTo()
    {
        Write("src/Lib/Lib.csproj", "<Project />");
        Write("src/MyLib/MyLib.csproj", "<Project />");
        Write("src/App/App.csproj", """<ProjectReference Include="..\Lib\Lib.csproj" />""");
        Write("checks/Lib.Tests/Lib.Tests.csproj", $"""<ProjectReference Include='../../src/Lib/Lib.csproj' />{TestSdk}""");

        Assert.That(Gates().Select(g => (g.Name, g.Use, g.Run)), Is.EqualTo((IEnumerable<(string, string?, string)>)
        [
            ("build-lib-tests", "build", "dotnet build checks/Lib.Tests/Lib.Tests.csproj"),
            ("test-lib-tests", "test", "dotnet test checks/Lib.Tests/Lib.Tests.csproj"),
            ("format-lib-tests", "format", "dotnet format checks/Lib.Tests/Lib.Tests.csproj --verify-no-changes"),
            ("build-app", "build", "dotnet build src/App/App.csproj"),
            ("format-app", "format", "dotnet format src/App/App.csproj --verify-no-changes"),
            ("build-mylib", "build", "dotnet build src/MyLib/MyLib.csproj"),
            ("format-mylib", "format", "dotnet format src/MyLib/MyLib.csproj --verify-no-changes"),
        ]));
    }

    [Test]
    public void Detect_ProjectAtTheRootThatTestsReferTo_TestsIt()
    {
        Write("App.csproj", "<Project />");
        Write("tests/App.Tests.csproj", """<ProjectReference Include="../App.csproj" />""");

        Assert.That(Gates().Select(g => g.Run).Take(2), Is.EqualTo((string[])["dotnet build tests/App.Tests.csproj", "dotnet test tests/App.Tests.csproj"]));
    }

    [Test]
    public void Detect_TestsByWhatTheirFolderImports_AreTested()
    {
        Write("src/App.csproj", "<Project />");
        Write("checks/Directory.Build.props", TestSdk);
        Write("checks/Sums.csproj", "<Project />");

        Assert.That(Gates().Where(g => g.Use == "test").Select(g => g.Name), Is.EqualTo((string[])["test-sums"]));
    }

    [Test]
    public void Detect_SameNameInTwoFolders_HasTwoNames()
    {
        Write("a/One.csproj", "<Project />");
        Write("b/One.csproj", "<Project />");

        Assert.That(Gates().Select(g => g.Name), Is.EqualTo((string[])["build-one", "format-one", "build-one-2", "format-one-2"]));
    }

    [TestCase(8, 8)]
    [TestCase(9, 0)]
    public void Detect_ManyProjectsWithoutASolution_AreForTheUserToChooseFrom(int projects, int built)
    {
        for (var i = 0; i < projects; i++)
            Write($"p{i}/P{i}.csproj", "<Project />");

        Assert.That(Gates().Count(g => g.Use == "build"), Is.EqualTo(built));
    }

    [Test]
    public void Text_SeveralTargets_AreReadAsTheGatesTheyAre()
    {
        Write("a b/One.csproj", "<Project />");
        Write("b/Two.Tests.csproj", "<Project />");
        Write(ConfigurationFile.Name, DefaultConfiguration.Text(Ecosystem.Detect(folder.Path)));

        var read = ConfigurationFile.Load(folder.Path, null);

        Assert.That(read.Value!.Gates.Select(g => (g.Name, g.Use, g.Run)), Is.EqualTo((IEnumerable<(string, string, string)>)
        [
            ("build-one", "build", "dotnet build './a b/One.csproj'"), ("format-one", "format", "dotnet format './a b/One.csproj' --verify-no-changes"),
            ("build-two-tests", "build", "dotnet build b/Two.Tests.csproj"), ("test-two-tests", "test", "dotnet test b/Two.Tests.csproj"),
            ("format-two-tests", "format", "dotnet format b/Two.Tests.csproj --verify-no-changes"),
        ]));
    }

    private IEnumerable<DetectedGate> Gates() => Ecosystem.Detect(folder.Path).SelectMany(e => e.Gates);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllText(folder[name], text);
    }
}
