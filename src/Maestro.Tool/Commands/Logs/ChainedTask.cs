namespace Maestro.Tool.Commands.Logs;

/// <summary>A task that follows from a decision.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">How it stands.</param>
/// <param name="Commit">Its commit; null where it has none.</param>
internal sealed record ChainedTask(string Id, string Title, string State, string? Commit);
