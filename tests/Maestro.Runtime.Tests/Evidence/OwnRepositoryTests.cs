using Maestro.Runtime.Evidence;
using Maestro.Runtime.Evidence.Sources;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What Maestro says of its own repository.</summary>
public sealed class OwnRepositoryTests
{
    private RepositoryEvidence evidence = null!;

    [OneTimeSetUp]
    public async Task Read() => evidence = EvidenceReader.Read(await FolderSourceTree.OpenAsync(new ProcessSupervisor(new()), ProjectFiles.Root, default), default).Evidence;

    [Test]
    public void Languages_TheFirst_IsCSharp() => Assert.That(evidence.Languages[0].Name, Is.EqualTo("C#"));

    [Test]
    public void Tools_TestsAndMocks_AreOurs() => Assert.That((string.Join(' ', evidence.Tools.Of(ToolKind.Test)), string.Join(' ', evidence.Tools.Of(ToolKind.Mocking))), Is.EqualTo(("CsCheck NUnit", "Moq")));

    [TestCase("src/Maestro.Abstractions/Maestro.Abstractions.csproj", 0, ProjectRole.Library)]
    [TestCase("src/Maestro.Runtime/Maestro.Runtime.csproj", 1, ProjectRole.Library)]
    [TestCase("plugins/Maestro.Plugins.Gates/Maestro.Plugins.Gates.csproj", 1, ProjectRole.Library)]
    [TestCase("src/Maestro.Tool/Maestro.Tool.csproj", 2, ProjectRole.Tool)]
    [TestCase("tests/Maestro.Testing.Tests/Maestro.Testing.Tests.csproj", 3, ProjectRole.Tests)]
    public void Projects_StandWhereTheHouseHasThem(string path, int layer, ProjectRole role) =>
        Assert.That(evidence.Projects.Where(p => p.Path == path).Select(p => (p.Layer, p.Role)), Is.EqualTo(new[] { (layer, role) }));

    [TestCase(ConventionName.Namespaces, "file-scoped")]
    [TestCase(ConventionName.TypesPerFile, "one-per-file")]
    [TestCase(ConventionName.TestMethods, "A_B_C")]
    [TestCase(ConventionName.TestProjects, "Name.Tests")]
    [TestCase(ConventionName.Assertions, "Assert.That")]
    [TestCase(ConventionName.Nullable, "enable")]
    public void Conventions_AreTheHouses(string name, string value) => Assert.That(evidence.Conventions.Single(c => c.Name == name).Value, Is.EqualTo(value));

    [Test]
    public void Files_AreAllRead() => Assert.That(evidence.Unread, Is.Empty);

    [Test]
    public void Places_AllLeadToALineThatIsThere()
    {
        var places = evidence.Packages.Select(p => (p.Path, p.Line)).Concat(evidence.Versions.Select(v => (v.Path, v.Line))).Concat(evidence.Tools.Select(t => (t.Path, t.Line)))
            .Concat(evidence.Conventions.SelectMany(c => c.Examples).Select(e => (e.Path, e.Line))).Concat(evidence.Rooms.SelectMany(r => r.Patterns).SelectMany(p => p.Examples).Select(e => (e.Path, e.Line)));
        var lengths = new Dictionary<string, int>();
        foreach (var (path, line) in places)
        {
            if (!lengths.TryGetValue(path, out var length))
                lengths[path] = length = File.ReadLines(Path.Combine(ProjectFiles.Root, path)).Count();
            Assert.That(line, Is.InRange(0, length), path);
        }
    }
}
