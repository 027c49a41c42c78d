using Maestro.Runtime.Configuration;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>What is on file is what the code says.</summary>
public sealed class SchemaDocumentTests
{
    [Test]
    public void Document_IsWhatTheCodeSays()
    {
        var file = Path.Combine(EditorBench.Root, "docs", "maestro.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, EditorBench.Bundled.Text);
        Assert.That(File.ReadAllText(file), Is.EqualTo(EditorBench.Bundled.Text), "write it anew with UPDATE_SNAPSHOTS=1");
    }

    [Test]
    public void Documentation_NamesEveryKey()
    {
        var page = File.ReadAllText(Path.Combine(EditorBench.Root, "docs", "configuration.md"));
        Assert.That(ShapeWalk.Keys(DefinitionKeys.Shape).Select(k => k.Key.Name).Distinct().Where(name => !page.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Keys_AllSayWhatTheyMean() =>
        Assert.That(ShapeWalk.Keys(DefinitionKeys.Shape).Where(k => !k.Key.Means.EndsWith('.')).Select(k => k.Path), Is.Empty);
}
