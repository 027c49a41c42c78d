using UpgradeBench.Packages;
using UpgradeBench.Feeds;

namespace UpgradeBench.Solutions;

/// <summary>The files of a .NET solution, whose code calls packages and whose tests hold what they answer.</summary>
internal sealed class Solution
{
    private readonly Dictionary<string, string> files = new()
    {
        [".gitignore"] = "bin/\nobj/\nTestResults/\n",
        ["Directory.Build.props"] = Properties(),
    };

    private readonly List<string> projects = [];

    /// <summary>The files, by their path, with versions marked.</summary>
    public IReadOnlyDictionary<string, string> Files => projects is [var only] && !only.Contains('/') ? files : new Dictionary<string, string>(files)
    {
        ["Acme.slnx"] = $"<Solution>\n{string.Concat(projects.Select(project => $"  <Project Path=\"{project}\" />\n"))}</Solution>\n",
    };

    /// <summary>The properties of all projects.</summary>
    /// <param name="more">Further ones.</param>
    public static string Properties(string more = "") => $"""
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseAppHost>false</UseAppHost>
            <RunAnalyzers>false</RunAnalyzers>
            <UseSharedCompilation>false</UseSharedCompilation>
            <EnableSourceControlManagerQueries>false</EnableSourceControlManagerQueries>
            <SatelliteResourceLanguages>en</SatelliteResourceLanguages>{more}
          </PropertyGroup>
        </Project>

        """;

    /// <summary>References to packages, one a line.</summary>
    /// <param name="marked">Each an id, a blank, and the version as it is marked.</param>
    public static string References(params string[] marked) => string.Concat(marked.Select(reference =>
        reference.Split(' ', 2) is [var id, var version] ? $"    <PackageReference Include=\"{id}\" Version=\"{version}\" />\n" : $"    <PackageReference Include=\"{reference}\" />\n"));

    /// <summary>The references of a project with tests.</summary>
    /// <param name="versions">Whether they have versions; where packages are managed centrally they have none.</param>
    public static string TestReferences(bool versions = true) =>
        References([.. new[] { "Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter" }.Select(id => versions ? $"{id} {MachinePackages.VersionOf(id)}" : id)])
        + "    <Using Include=\"NUnit.Framework\" />\n";

    /// <summary>Adds a file, or puts another text in its place.</summary>
    public Solution With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>Adds a project.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="items">The lines of its items.</param>
    /// <param name="more">Further lines, before the items.</param>
    public Solution Project(string path, string items, string more = "")
    {
        projects.Add(path);
        return With(path, $"<Project Sdk=\"Microsoft.NET.Sdk\">\n{more}  <ItemGroup>\n{items}  </ItemGroup>\n</Project>\n");
    }

    /// <summary>Adds a library whose code calls packages.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="items">The lines of its items.</param>
    /// <param name="called">The packages it calls.</param>
    public Solution Library(string name, string items, params string[] called) => Project($"src/{name}/{name}.csproj", items).With($"src/{name}/Uses.cs", Uses(name, called));

    /// <summary>Adds a project of tests for libraries.</summary>
    /// <param name="name">The first library's name.</param>
    /// <param name="called">The packages whose answers are held.</param>
    /// <param name="versions">Whether references have versions.</param>
    /// <param name="also">Further libraries it references.</param>
    public Solution Tests(string name, string[] called, bool versions = true, params string[] also) =>
        Project($"tests/{name}.Tests/{name}.Tests.csproj", TestReferences(versions) + string.Concat(also.Prepend(name).Select(library => $"    <ProjectReference Include=\"../../src/{library}/{library}.csproj\" />\n")))
            .With($"tests/{name}.Tests/UsesTests.cs", Holds(name, called));

    /// <summary>Code that calls packages.</summary>
    public static string Uses(string name, IReadOnlyList<string> called) =>
        $"namespace {name};\n\npublic static class Uses\n{{\n{string.Concat(called.Select(id => $"    public static int {Word(id)}() => {id}.Api.Answer();\n\n    public static string {Word(id)}Old() => {id}.Api.Old();\n\n"))}    public static int Nothing() => 0;\n}}\n";

    /// <summary>Tests that hold what packages answer.</summary>
    public static string Holds(string name, IReadOnlyList<string> called) =>
        $"namespace {name}.Tests;\n\npublic class UsesTests\n{{\n{string.Concat(called.Select(id => $"    [Test]\n    public void {Word(id)}_Asked_AnswersAsEver() => Assert.That(Uses.{Word(id)}(), Is.EqualTo({MadeCode.Answer}));\n\n"))}    [Test]\n    public void Nothing_Asked_IsNothing() => Assert.That(Uses.Nothing(), Is.Zero);\n}}\n";

    private static string Word(string id) => id.Split('.')[^1];
}
