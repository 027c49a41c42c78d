using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>How one kind of decision is made.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Use">Id of the strategy.</param>
/// <param name="Fallback">Id of the strategy that is asked when the first cannot tell, fails, is late or too unsure.</param>
/// <param name="Timeout">The time-box.</param>
/// <param name="MinConfidence">Below it, the fallback is asked.</param>
/// <param name="With">The strategy's options.</param>
/// <param name="Spot">Where it stands.</param>
internal sealed record DecisionDefinition(
    string Kind, string Use, string Fallback, TimeSpan Timeout, double MinConfidence, YamlMap With, SourceSpot Spot)
{
    /// <summary>Whether the yaml names the fallback, rather than leaving it to the default framework.</summary>
    public bool FallbackNamed { get; init; }

    /// <summary>The strategy whose place the fallback took before the run, and why; null when none did.</summary>
    public string? Replaced { get; init; }

    /// <summary>The same decided by the fallback alone. What a fallback says is taken as it is: no floor, none of the strategy's options.</summary>
    /// <param name="why">What is wrong with the strategy.</param>
    public DecisionDefinition WithoutStrategy(string why) => this with { Use = Fallback, MinConfidence = 0, With = With with { Entries = [] }, Replaced = $"{Use}: {why}" };

    /// <summary>The id of the default framework.</summary>
    public const string DefaultFramework = "defaults";

    /// <summary>What holds for a kind nobody configured.</summary>
    public static DecisionDefinition For(string kind, string source) =>
        new(kind, Usual(kind), DefaultFramework, TimeSpan.FromSeconds(30), 0, new(SourceSpot.Of(source), []), SourceSpot.Of(source));

    // What the tool's own strategies do; the default framework stands behind each of them.
    private static string Usual(string kind) => kind switch
    {
        DecisionKinds.Limits => "forecast",
        DecisionKinds.AgentSelection => "track-record",
        DecisionKinds.TechStack => "evidence",
        DecisionKinds.Architecture => "pattern-match",
        DecisionKinds.Approach => "weighted-criteria",
        DecisionKinds.TaskOrdering => "critical-path",
        _ => DefaultFramework,
    };
}
