namespace Maestro.Plugins.Technologies;

/// <summary>A catalogue cannot be read.</summary>
/// <param name="message">File, line and what is wrong.</param>
internal sealed class CatalogueException(string message) : Exception(message);
