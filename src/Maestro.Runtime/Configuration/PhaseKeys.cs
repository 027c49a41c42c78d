using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of a phase.</summary>
internal static class PhaseKeys
{
    public static readonly YamlKey<TextShape> Phase = new("phase", "The phase's name, unique in the pipeline. The phase 'planning' alone may ask the human.", new()) { Required = true };
    public static readonly YamlKey<IdShape> Use = new(OptionsPlace.Use, "Id of the handler that carries the phase out.", new(ProvidedKinds.Phase)) { Required = true };
    public static readonly YamlKey<OptionsShape> With = new("with", "The handler's options.", new());
    public static readonly YamlKey<ListShape> Recover = new("recover", "What is tried when the phase fails, lowest rung first. Without it a failure ends the run.", new(RungKeys.Shape));
    public static readonly YamlKey<WholeShape> MaxIterations = new("max_iterations", "How often each rung may act in one piece of work: a task, or the phase itself.", new(1, 100, Otherwise: 2));
    public static readonly YamlKey<MapShape> Limits = new("limits", "What the phase may use, all its passes together.", LimitKeys.Unbounded.Shape);

    public static readonly MapShape Shape = new(Phase, Use, With, Recover, MaxIterations, Limits) { Options = new("phase", ProvidedKinds.Phase, With) };
}
