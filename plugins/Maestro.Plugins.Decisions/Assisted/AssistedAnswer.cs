namespace Maestro.Plugins.Decisions.Assisted;

/// <summary>What an agent answers: options with points.</summary>
/// <param name="Options">The options, each once.</param>
internal sealed record AssistedAnswer(IReadOnlyList<AssistedOption> Options);
