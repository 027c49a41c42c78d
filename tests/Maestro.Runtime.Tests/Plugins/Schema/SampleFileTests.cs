using Maestro.Runtime.Configuration.Yaml;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>No editor underlines what this repository shows.</summary>
public sealed class SampleFileTests
{
    private TempFolder folder = null!;
    private EditorBench bench = null!;

    private static IEnumerable<TestCaseData> Files => SampleFiles.All().Select(f => new TestCaseData(f.Text).SetArgDisplayNames(f.Name));

    [OneTimeSetUp]
    public void Compile() => bench = SampleFiles.Bench((folder = new()).Path);

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [TestCaseSource(nameof(Files))]
    public void Schema_TakesIt(string yaml) => Assert.That(bench.Editor(yaml), Is.Empty);

    [TestCase("maestro.yaml"), TestCase("samples/TwoTeams/payments.maestro.yaml"), TestCase("docs: agents.md 1"), TestCase("docs: plugins.md 1"), TestCase("docs: README.md 1"), TestCase("src/Maestro.Templates/content/maestro/maestro.yaml")]
    public void Files_AreAllLookedAt(string name) => Assert.That(SampleFiles.All().Select(f => f.Name), Does.Contain(name.Replace("docs: ", "", StringComparison.Ordinal)));

    [Test]
    public void RootFile_NamesItsSchema() => Assert.That(
        File.ReadAllText(Path.Combine(EditorBench.Root, "maestro.yaml")), Does.StartWith("# yaml-language-server: $schema=docs/maestro.schema.json\n"));

    // What a run began with is kept, and hashed, as the tree that was read.
    [Test]
    public void SchemaComment_ChangesNothingThatIsRead() => Assert.That(
        YamlWriter.Write(EditorBench.Read("# yaml-language-server: $schema=x.json\nversion: 1\n")), Is.EqualTo(YamlWriter.Write(EditorBench.Read("version: 1\n"))));
}
