namespace Maestro.Runtime.Plugins;

/// <summary>A key an extension's options class takes: <c>max_parallel</c> for <c>MaxParallel</c>.</summary>
/// <param name="Key">As written in yaml.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Type">Short name of the property's type, for messages.</param>
internal sealed record OptionInfo(string Key, string Property, string Type);
