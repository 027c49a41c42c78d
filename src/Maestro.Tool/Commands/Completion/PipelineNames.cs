using Maestro.Runtime.Configuration;

namespace Maestro.Tool.Commands.Completion;

/// <summary>Names of pipelines, for whoever is typing one.</summary>
internal static class PipelineNames
{
    /// <summary>Those of the repository that is stood in, and those that travel with the tool.</summary>
    public static IEnumerable<string> Of(string folder) => new NamedPipelines(Archive.Root(folder) is { Ok: true } root ? root.Value : folder, Engine.BundledPlugins).Names;
}
