using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>decisions:</c> and of a decision.</summary>
internal static class DecisionKeys
{
    public static readonly YamlKey<IdShape> Use = new(OptionsPlace.Use, "Id of the strategy that decides.", new(ProvidedKinds.Decision)) { Required = true };
    public static readonly YamlKey<IdShape> Fallback = new("fallback", "Id of the strategy that is asked when the first cannot tell, fails, is late or too unsure.", new(ProvidedKinds.Decision, DecisionDefinition.DefaultFramework));
    public static readonly YamlKey<WholeShape> Timeout = new("timeout_seconds", "Seconds the strategy may take.", new(1, 3600, Otherwise: 30));
    public static readonly YamlKey<FractionShape> MinConfidence = new("min_confidence", "Confidence, from 0 to 1, below which the fallback is asked.", new(0));
    public static readonly YamlKey<OptionsShape> With = new("with", "The strategy's options.", new());

    public static readonly MapShape Map = new(Use, Fallback, Timeout, MinConfidence, With) { Options = new("decision", ProvidedKinds.Decision, With) };
    public static readonly EitherShape Decision = new(Use.Value, Map);

    public static readonly MapShape Shape = new()
    {
        Names =
        [
            Kind(DecisionKinds.TaskOrdering, "In which order ready tasks are started."),
            Kind(DecisionKinds.TechStack, "Which library or technology to use."),
            Kind(DecisionKinds.Approach, "How to go about a task, or what else to try after a failure."),
            Kind(DecisionKinds.Architecture, "Where new code belongs and in what pattern."),
            Kind(DecisionKinds.Assumption, "What to take for an answer nobody gave."),
            Kind(DecisionKinds.Limits, "Near a limit: whether to go on, or to stop and keep what is done."),
            Kind(DecisionKinds.AgentSelection, "Which agent makes an attempt at a task, where several may."),
        ],
        Others = Decision,
    };

    private static YamlKey<EitherShape> Kind(string name, string means) => new(name, means, Decision);
}
