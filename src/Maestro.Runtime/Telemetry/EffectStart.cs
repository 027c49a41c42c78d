using Maestro.Runtime.Effects;

namespace Maestro.Runtime.Telemetry;

/// <summary>What a span begins with: all that its key says.</summary>
internal static class EffectStart
{
    /// <summary>The span's first word, by the kind of effect.</summary>
    public static string Word(EffectKind kind) => kind == EffectKind.Agent ? SpanNames.Agent : EffectRunner.Word(kind);

    /// <summary>The facts.</summary>
    public static SpanFacts Of(EffectKind kind, string key)
    {
        var read = new EffectKey(key);
        var own = kind switch
        {
            EffectKind.Phase => read.Phase,
            EffectKind.Task => read.Task,
            EffectKind.Gate => read.Gate,
            EffectKind.Decision => read.Decision,
            _ => null,
        };
        return new(own is null ? Word(kind) : $"{Word(kind)} {own}",
        [
            (AttributeNames.Key, key),
            (AttributeNames.PhaseName, read.Phase),
            (AttributeNames.PhasePass, read.Pass),
            (AttributeNames.TaskId, read.Task),
            (AttributeNames.GateName, kind == EffectKind.Gate ? read.Gate : null),
            (AttributeNames.DecisionKind, kind == EffectKind.Decision ? read.Decision : null),
            (AttributeNames.AttemptNumber, kind == EffectKind.Agent ? read.Attempt : null),
            (AttributeNames.OperationName, kind == EffectKind.Agent ? SpanNames.Agent : null),
        ]);
    }
}
