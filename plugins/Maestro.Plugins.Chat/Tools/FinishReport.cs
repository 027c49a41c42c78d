namespace Maestro.Plugins.Chat.Tools;

/// <summary>What a model says at its end.</summary>
/// <param name="Summary">What it did.</param>
/// <param name="Done">Whether the task is done, by its own word.</param>
internal sealed record FinishReport(string Summary, bool Done);
