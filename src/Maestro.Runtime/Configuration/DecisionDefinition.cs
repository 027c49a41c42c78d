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
    /// <summary>The id of the default framework.</summary>
    public const string DefaultFramework = "defaults";

    /// <summary>The id of the strategy that decides near a limit, where nothing else is said: the default framework knows nothing of limits.</summary>
    private const string Forecast = "forecast";

    /// <summary>What holds for a kind nobody configured.</summary>
    public static DecisionDefinition For(string kind, string source) =>
        new(kind, kind == DecisionKinds.Limits ? Forecast : DefaultFramework, DefaultFramework, TimeSpan.FromSeconds(30), 0, new(SourceSpot.Of(source), []), SourceSpot.Of(source));
}
