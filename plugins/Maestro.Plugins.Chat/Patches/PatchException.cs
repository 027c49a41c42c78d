namespace Maestro.Plugins.Chat.Patches;

/// <summary>A patch that cannot be read or does not apply; the message is for the model.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class PatchException(string message) : Exception(message);
