using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>A plugin in use: bundled or restored by <paramref name="Id"/>, or a folder at <paramref name="Path"/>.</summary>
internal sealed record PluginReference(string Id, string? Version, string? Path, SourceSpot Spot)
{
    /// <summary>How messages name it.</summary>
    public string Name => Path ?? Id;
}
