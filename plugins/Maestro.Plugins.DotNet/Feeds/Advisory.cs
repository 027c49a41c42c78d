using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Feeds;

/// <summary>A known vulnerability of a package.</summary>
/// <param name="Url">Where it is described.</param>
/// <param name="Severity">0 low, 1 moderate, 2 high, 3 critical; -1 where it is not known.</param>
/// <param name="Versions">The versions that have it.</param>
internal sealed record Advisory(Uri Url, int Severity, VersionRange Versions)
{
    /// <summary>The severity as a word.</summary>
    public string Word => Severity switch { 0 => "low", 1 => "moderate", 2 => "high", 3 => "critical", _ => "unknown" };
}
