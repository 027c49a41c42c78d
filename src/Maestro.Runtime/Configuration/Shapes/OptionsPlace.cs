namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>Where a mapping that says <c>use:</c> takes the options of the extension it uses.</summary>
/// <param name="Of">What the mapping describes, in a word.</param>
/// <param name="Kind">What it uses; <see cref="ProvidedKinds"/> has them.</param>
/// <param name="Under">The key they are under, or null when they stand beside the mapping's own keys.</param>
/// <param name="Otherwise">What is used where <c>use:</c> is not there, or null.</param>
internal sealed record OptionsPlace(string Of, string Kind, YamlKey? Under, string? Otherwise = null)
{
    /// <summary>The key that names the extension.</summary>
    public const string Use = "use";
}
