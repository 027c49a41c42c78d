namespace Maestro.Plugins.Phases.Interviews;

/// <summary>Points of two answers, each: best practice, existing pattern, simplicity, consistency.</summary>
internal sealed record TopicPoints
{
    /// <summary>Those of the recommended one.</summary>
    public double[] Recommended { get; set; } = [];

    /// <summary>Those of the other.</summary>
    public double[] Other { get; set; } = [];
}
