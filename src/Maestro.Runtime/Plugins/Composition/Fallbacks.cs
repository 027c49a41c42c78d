using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>Puts the configured fallback in the place of a strategy that cannot be used, before the run starts and for the whole of it.</summary>
internal static class Fallbacks
{
    /// <summary>The pipeline with the fallback wherever a strategy is not there and one was named for this, and what is to be said of it.</summary>
    /// <remarks>Only a fallback that the yaml names counts: without one, an unknown id is a mistake, not a wish.</remarks>
    public static (PipelineDefinition Pipeline, IReadOnlyList<Diagnostic> Notes) ForMissing(PipelineDefinition pipeline, ExtensionCatalogue catalogue)
    {
        var notes = new List<Diagnostic>();
        foreach (var decision in pipeline.Decisions.Values)
        {
            if (!decision.FallbackNamed || catalogue.Find(ExtensionKind.Decision, decision.Use) is not null || catalogue.Find(ExtensionKind.Decision, decision.Fallback) is null)
                continue;
            var hint = Nearest.Hint(decision.Use, catalogue.Ids(ExtensionKind.Decision));
            pipeline = Replace(pipeline, decision, $"no decision strategy is called '{decision.Use}'{hint}", notes);
        }
        return (pipeline, notes);
    }

    /// <summary>The pipeline with a decision's fallback in the place of its strategy.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="decision">One of its decisions.</param>
    /// <param name="why">What is wrong with the strategy.</param>
    /// <param name="notes">Is told.</param>
    public static PipelineDefinition Replace(PipelineDefinition pipeline, DecisionDefinition decision, string why, List<Diagnostic> notes)
    {
        notes.Add(Catalogue.StrategyReplaced.At($"{why}; '{decision.Fallback}' takes the decisions of kind '{decision.Kind}' instead", decision.Spot));
        var replaced = new Dictionary<string, DecisionDefinition>(pipeline.Decisions) { [decision.Kind] = decision.WithoutStrategy(why) };
        return pipeline with { Decisions = replaced };
    }
}
