using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Plugins.Loading;

namespace Maestro.Runtime.Tests.Plugins;

/// <summary>A folder of compiled plugins, and a maestro.yaml that uses them.</summary>
internal sealed class PluginBench : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<ExtensionActivator> activators = [];

    internal string Folder => folder.Path;

    internal PluginBench With(string name, string source, string? contract = null, params string[] references)
    {
        PluginSource.Compile(Folder, name, source, contract, references);
        return this;
    }

    /// <summary>All plugins there are, inspected.</summary>
    internal Outcome<ExtensionCatalogue> Inspect() => ExtensionCatalogue.Build(
        [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).Select((name, i) => new PluginReference("", null, name, new("maestro.yaml", i + 2, 5)))],
        new(Folder, Folder));

    /// <summary>The one thing that is wrong.</summary>
    internal Diagnostic Problem()
    {
        var problems = Inspect().Problems;
        Assert.That(problems, Has.Count.EqualTo(1), string.Join('\n', problems));
        return problems[0];
    }

    /// <summary>A gate made with options.</summary>
    internal Outcome<IQualityGate> Create(string options = "{}", string id = "mine")
    {
        var catalogue = Inspect();
        Assert.That(catalogue.Problems, Is.Empty);
        var activator = new ExtensionActivator(catalogue.Value!, []);
        activators.Add(activator);
        return activator.Create<IQualityGate>(ExtensionKind.Gate, id, YamlText.Read(options, "maestro.yaml").Value!);
    }

    /// <summary>What a gate says when it judges.</summary>
    internal string Judge(string options = "{}", string id = "mine")
    {
        var made = Create(options, id);
        Assert.That(made.Problems, Is.Empty);
        return made.Value!.JudgeAsync(
            new() { Name = "g", Run = "", Timeout = TimeSpan.FromSeconds(1), Workspace = new("/", ""), Scratch = "/" }, default).GetAwaiter().GetResult().Summary;
    }

    /// <summary>What is wrong with a pipeline of these plugins.</summary>
    internal IReadOnlyList<Diagnostic> Verify(string yaml)
    {
        var pipeline = DefinitionReader.Read(YamlText.Read(yaml, "maestro.yaml").Value!);
        Assert.That(pipeline.Problems, Is.Empty);
        return CompositionCheck.Verify(pipeline.Value!, Inspect().Value!);
    }

    public void Dispose()
    {
        activators.ForEach(a => a.Dispose());
        folder.Dispose();
    }
}
