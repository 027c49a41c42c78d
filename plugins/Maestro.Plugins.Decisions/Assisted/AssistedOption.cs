namespace Maestro.Plugins.Decisions.Assisted;

/// <summary>An option as an agent sees it.</summary>
/// <param name="Id">Its id, in kebab case where it is a new one.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Scores">Points by criterion, 0 to 1.</param>
/// <param name="Reason">Why it gets them, in a sentence.</param>
internal sealed record AssistedOption(string Id, string Title, Dictionary<string, double> Scores, string Reason);
