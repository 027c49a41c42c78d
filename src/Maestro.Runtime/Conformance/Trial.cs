using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance;

/// <summary>One thing that an agent is tried in.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Holds">What must hold, in a sentence.</param>
/// <param name="Answer">What the agent's model answers; it is told a path that is not for the agent to write.</param>
/// <param name="Judge">Says why it does not hold; null when it does.</param>
internal sealed record Trial(string Id, string Holds, Func<ModelRequest, string, ModelAnswer> Answer, Func<TrialFacts, string?> Judge)
{
    /// <summary>More of maestro.yaml.</summary>
    public string Yaml { get; init; } = "";

    /// <summary>Whether the user's Ctrl+C comes as soon as the model is asked.</summary>
    public bool Interrupted { get; init; }
}
