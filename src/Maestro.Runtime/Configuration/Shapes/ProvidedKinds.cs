namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>What a file can name that it does not define itself. Which names there are, only the plugins can tell.</summary>
internal static class ProvidedKinds
{
    public const string Phase = "phase-handler";
    public const string Decision = "decision-strategy";
    public const string Recovery = "recovery-strategy";
    public const string Agent = "agent";
    public const string Gate = "quality-gate";
    public const string BundledPlugin = "bundled-plugin";
}
