namespace Maestro.Plugins.Technologies;

/// <summary>What technologies may be wanted for.</summary>
/// <param name="Id">Names it in decisions.</param>
/// <param name="Title">What people read.</param>
/// <param name="Asks">Words that show it is wanted, the longest first.</param>
/// <param name="Options">What there is.</param>
internal sealed record TechnologyCategory(string Id, string Title, IReadOnlyList<string> Asks, IReadOnlyList<Technology> Options);
