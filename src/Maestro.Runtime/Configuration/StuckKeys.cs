using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>agents.stuck</c>.</summary>
internal static class StuckKeys
{
    /// <summary>The one word that may stand in place of all keys.</summary>
    public const string Off = "off";

    public static readonly YamlKey<WholeShape> Repeats = new("repeats", "So often in a row the same actions with the same results, up to three in turn; 0 for never.", new(0, 1000, StuckLimits.Default.Repeats));
    public static readonly YamlKey<WholeShape> Silent = new("silent_seconds", "Seconds without output, processor time or a change of a file; 0 for any time.", new(0, 7 * 24 * 3600, (long)StuckLimits.Default.Silent.TotalSeconds));
    public static readonly YamlKey<WholeShape> Output = new("output_megabytes", "What an attempt's programs may write; 0 for any amount.", new(0, 1_000_000, StuckLimits.Default.OutputBytes / StuckLimits.Megabyte));
    public static readonly YamlKey<WholeShape> Actions = new("actions", "So many actions without a change of the workspace, half of them nothing new; 0 for any number.", new(0, 1_000_000, StuckLimits.Default.Actions));

    public static readonly MapShape Map = new(Repeats, Silent, Output, Actions);
    public static readonly EitherShape Shape = new(new OffShape(), Map);
}
