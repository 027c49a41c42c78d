namespace Maestro.Testing;

/// <summary>An extension of a plugin that the tool's pre-flight accepts.</summary>
/// <param name="Kind">As the tool says it: <c>phase handler</c>, <c>decision strategy</c>, <c>recovery strategy</c>, <c>agent</c>, <c>quality gate</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="NotConstructed">Null when it was loaded and constructed; else why that cannot be done without a yaml: which options it must be given.</param>
public sealed record LoadedExtension(string Kind, string Id, string? NotConstructed);
