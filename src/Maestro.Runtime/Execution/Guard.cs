using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;

namespace Maestro.Runtime.Execution;

/// <summary>The gate that nobody has to write: what a run changes must not weaken what proves it.</summary>
internal static class Guard
{
    /// <summary>Its name, and the id of its extension.</summary>
    public const string Name = "test-guard";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>The gates a run asks: those of the pipeline, and the guard before them.</summary>
    public static IReadOnlyList<GateDefinition> Before(PipelineDefinition pipeline, ExtensionCatalogue catalogue)
    {
        var spot = SourceSpot.Of(pipeline.Source);
        return Missing(pipeline, catalogue) is null && pipeline.Gates.Count > 0 && pipeline.Gates.All(gate => gate.Use != Name)
            ? [new(Name, Name, "", null, null, Longest, new(spot, []), spot), .. pipeline.Gates]
            : pipeline.Gates;
    }

    /// <summary>Why it is not asked; null when it is.</summary>
    public static string? Missing(PipelineDefinition pipeline, ExtensionCatalogue catalogue) =>
        pipeline.Guard == GuardMode.Off ? "'guard: off' is in the configuration"
        : pipeline.Gates.Any(gate => gate.Name == Name && gate.Use != Name) ? $"another gate is called {Name}"
        : catalogue.Find(ExtensionKind.Gate, Name) is null ? $"no plugin in use has {Name}"
        : null;
}
