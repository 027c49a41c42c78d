using Maestro.Runtime.Configuration;

namespace Maestro.Runtime.Prompts;

/// <summary>A gate that will judge what an agent makes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Command">Its command line; empty where its extension has one of its own.</param>
internal sealed record PromptGate(string Name, string Command)
{
    /// <summary>Those of a pipeline.</summary>
    public static IReadOnlyList<PromptGate> AllOf(PipelineDefinition pipeline) => [.. pipeline.Gates.Select(gate => new PromptGate(gate.Name, gate.Run))];
}
