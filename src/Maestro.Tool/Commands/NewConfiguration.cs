using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Detection;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Tool.Commands;

/// <summary>A configuration that <c>init</c> is to write.</summary>
/// <param name="Name">The file, at the repository's root.</param>
/// <param name="Text">Its text, from what was detected and what came of the gates that were run.</param>
/// <param name="WithGates">Whether there are gates in it that were detected.</param>
internal sealed record NewConfiguration(string Name, Func<IReadOnlyList<Ecosystem>, IReadOnlyDictionary<string, TriedGate>?, string> Text, bool WithGates)
{
    /// <summary>The usual one.</summary>
    public static Outcome<NewConfiguration> Usual => new NewConfiguration(ConfigurationFile.Name, DefaultConfiguration.Text, WithGates: true);

    /// <summary>A pipeline that travels with the tool, word for word; with gates where nothing else in the repository says any.</summary>
    /// <param name="pipeline">Its name.</param>
    /// <param name="root">The repository's root.</param>
    /// <param name="ct">Ends with the command.</param>
    public static async Task<Outcome<NewConfiguration>> OfAsync(string pipeline, string root, CancellationToken ct)
    {
        var file = new NamedPipelines(root, Engine.BundledPlugins).FindBundled(pipeline);
        if (!file.Ok)
            return file.As<NewConfiguration>();
        var text = await File.ReadAllTextAsync(file.Value, ct);
        var named = NamedPipelines.FileOf(pipeline);
        return ConfigurationFile.SaysGates(text, named) || File.Exists(Path.Combine(root, ConfigurationFile.Name))
            ? new NewConfiguration(named, (_, _) => text, WithGates: false)
            : new NewConfiguration(named, (ecosystems, tried) => $"{text.TrimEnd()}\n\n{DefaultConfiguration.Gates(ecosystems, tried)}", WithGates: true);
    }
}
