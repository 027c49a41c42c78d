namespace Maestro.Plugins.DotNet.Units;

/// <summary>A package that is not raised.</summary>
/// <param name="Package">Its id.</param>
/// <param name="Version">The version or range as it stands.</param>
/// <param name="Why">Why it is not, in half a sentence.</param>
internal sealed record LeftAlone(string Package, string Version, string Why);
