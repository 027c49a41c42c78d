using System.Text.Json.Nodes;
using Maestro.Runtime.Plugins.Projects;
using Maestro.Runtime.Plugins.Schema;
using Maestro.Runtime.Plugins.Sources;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>A schema comes out for every repository, whatever is wrong in it.</summary>
public sealed class EditorSchemaTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void Make() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task NoFile_HasTheBundledPlugins()
    {
        var schema = await WriteAsync();
        Assert.That(schema.Missing, Is.Empty);
        Assert.That(schema.Text, Is.EqualTo(EditorBench.Bundled.Text));
    }

    [Test]
    public async Task SoundFile_HasItsPluginsAlone()
    {
        Write("plugins: [Maestro.Plugins.Gates]\n");
        var schema = await WriteAsync();
        Assert.That(schema.Missing, Is.Empty);
        Assert.That(schema.Plugins.Select(p => p.Location.Name), Is.EqualTo(new[] { "Maestro.Plugins.Gates" }));
        Assert.That(Definitions(schema), Does.Contain("quality-gate.test").And.Not.Contain("phase-handler.gates"));
    }

    [Test]
    public async Task FileThatIsNoYaml_HasTheBundledPlugins_AndLetsNamesPass()
    {
        Write("version: [1\n");
        var schema = await WriteAsync();
        Assert.That(schema.Missing.Select(m => m.Id), Is.EqualTo(new[] { "MAE200" }));
        Assert.That(Definitions(schema), Is.EquivalentTo(JsonNode.Parse(EditorBench.Bundled.Text)!["definitions"]!.AsObject().Select(d => d.Key)));
        Assert.That(schema.Text, Is.EqualTo(EditorBench.Incomplete().Text));
    }

    [Test]
    public async Task MistakesOutsideOfPlugins_ChangeNothing()
    {
        Write("plugins: [Maestro.Plugins.Gates]\nvershun: 1\npipeline: 3\ngates: { x: { use: nobody } }\n");
        var schema = await WriteAsync();
        Assert.That(schema.Missing, Is.Empty);
        Assert.That(Definitions(schema), Does.Contain("quality-gate.test"));
    }

    [Test]
    public async Task PluginThatIsNotThere_KeepsNoOtherOut()
    {
        PluginSource.Compile(folder.Path, "Mine", PluginSource.Gate(attribute: "[Extension(\"mine\", Summary = \"Mine alone.\")]"));
        Write("plugins:\n  - Maestro.Plugins.Gates\n  - Maestro.Plugins.Gaates\n  - path: Mine\n  - path: nowhere\n  - { id: Lacks.Version }\n  - []\n");
        var schema = await WriteAsync();
        Assert.That(schema.Missing.Select(m => m.Spot!.Line).Order(), Is.EqualTo(new[] { 3, 5, 6, 7 }));
        Assert.That(Definitions(schema), Does.Contain("quality-gate.test").And.Contain("quality-gate.mine"));
        Assert.That(schema.Text, Does.Contain("Mine alone."));
    }

    // Reading it runs nothing: no module initializer, no constructor.
    [Test]
    public async Task Plugins_AreReadAndNotLoaded()
    {
        PluginSource.Compile(folder.Path, "NeverLoaded", PluginSource.Gate());
        Write("plugins: [{ path: NeverLoaded }]\n");
        var schema = await WriteAsync();
        Assert.That(Definitions(schema), Does.Contain("quality-gate.mine"));
        Assert.That(AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name), Does.Not.Contain("NeverLoaded"));
    }

    private static IEnumerable<string> Definitions(EditorSchema schema) => JsonNode.Parse(schema.Text)!["definitions"]!.AsObject().Select(d => d.Key);

    private void Write(string yaml) => File.WriteAllText(folder["maestro.yaml"], yaml);

    private Task<EditorSchema> WriteAsync() => EditorSchema.WriteAsync(
        folder.Path, null, new PluginSources(EditorBench.BundledFolder, folder.Path, folder["home"]),
        new ProjectPlugins(new(new ProcessSupervisor(new()), folder.Path), new(folder["home"], TimeProvider.System), folder.Path, "test", new Progress<string>()), default);
}
