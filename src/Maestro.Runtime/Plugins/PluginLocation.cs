using Maestro.Runtime.Configuration;

namespace Maestro.Runtime.Plugins;

/// <summary>A plugin reference and the dll it stands for.</summary>
internal sealed record PluginLocation(PluginReference Reference, string Name, string Dll);
