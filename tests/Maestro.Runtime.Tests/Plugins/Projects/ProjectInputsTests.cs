using Maestro.Runtime.Plugins.Projects;


namespace Maestro.Runtime.Tests.Plugins.Projects;

/// <summary>What a plugin is built anew for, and what not.</summary>
public sealed class ProjectInputsTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void Make()
    {
        folder = new();
        Write("Directory.Build.props", """<Project><Import Project="eng/Common.props" /><Import Project="$(MSBuildThisFileDirectory)eng/More.props" /></Project>""");
        Write("eng/Common.props", "<Project />");
        Write("eng/More.props", "<Project />");
        Write("tools/Mine/Mine.csproj", """<Project><ItemGroup><ProjectReference Include="..\Shared\Shared.csproj" /></ItemGroup></Project>""");
        Write("tools/Mine/Deep/Class.cs", "class A;");
        Write("tools/Shared/Shared.csproj", "<Project />");
        Write("tools/Shared/Class.cs", "class B;");
        Write("tools/Other/Class.cs", "class C;");
        Write("tools/Mine/bin/Mine.dll", "old");
        Write("tools/Mine/obj/project.assets.json", "{}");
    }

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("tools/Mine/Deep/Class.cs")]
    [TestCase("tools/Mine/Deep/New.cs")]
    [TestCase("tools/Mine/Mine.csproj")]
    [TestCase("tools/Shared/Class.cs")]
    [TestCase("Directory.Build.props")]
    [TestCase("eng/Common.props")]
    [TestCase("eng/More.props")]
    [TestCase("tools/Directory.Packages.props")]
    [TestCase("global.json")]
    public void Hash_AnInputChanges_IsAnother(string file)
    {
        var before = Hash();
        Write(file, """<Project><PropertyGroup /></Project>""");
        Assert.That(Hash(), Is.Not.EqualTo(before));
    }

    [TestCase("tools/Mine/bin/Mine.dll")]
    [TestCase("tools/Mine/obj/project.assets.json")]
    [TestCase("tools/Other/Class.cs")]
    [TestCase("README.md")]
    public void Hash_AnythingElseChanges_IsTheSame(string file)
    {
        var before = Hash();
        Write(file, "other");
        Assert.That(Hash(), Is.EqualTo(before));
    }

    [Test]
    public void Hash_AFileIsRenamed_IsAnother()
    {
        var before = Hash();
        File.Move(folder["tools/Mine/Deep/Class.cs"], folder["tools/Mine/Deep/Klass.cs"]);
        Assert.That(Hash(), Is.Not.EqualTo(before));
    }

    [Test]
    public void Hash_AnotherBuilder_IsAnother()
    {
        var files = ProjectInputs.Of(folder["tools/Mine/Mine.csproj"], folder.Path);
        Assert.That(ProjectInputs.Hash(files, folder.Path, "2"), Is.Not.EqualTo(ProjectInputs.Hash(files, folder.Path, "1")));
    }

    [Test]
    public void Of_AProjectThatIsNoXml_IsForMSBuildToTell()
    {
        Write("tools/Mine/Mine.csproj", "<Project");
        Assert.That(ProjectInputs.Of(folder["tools/Mine/Mine.csproj"], folder.Path), Does.Contain(folder["tools/Mine/Mine.csproj"]));
    }

    private string Hash() => ProjectInputs.Hash(ProjectInputs.Of(folder["tools/Mine/Mine.csproj"], folder.Path), folder.Path, "1");

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
        File.WriteAllText(folder[file], text);
    }
}
