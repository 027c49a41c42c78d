namespace Maestro.Testing;

/// <summary>A plugin would not be taken by the tool. The message has every diagnostic the tool would print, and what to do about each.</summary>
public sealed class PluginAssertException : Exception
{
    internal PluginAssertException(string message, IReadOnlyList<string> ids, Exception? cause = null)
        : base(message, cause) => Ids = ids;

    /// <summary>The ids of the diagnostics, such as <c>MAE213</c>, in the order of the message; empty when the plugin failed in a way that has none.</summary>
    public IReadOnlyList<string> Ids { get; }
}
