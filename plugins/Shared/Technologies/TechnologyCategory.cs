namespace Maestro.Plugins.Technologies;

/// <summary>What technologies may be wanted for.</summary>
/// <param name="Id">Names it in decisions.</param>
/// <param name="Title">What people read.</param>
/// <param name="Asks">Words that show it is wanted, the longest first.</param>
/// <param name="Options">What there is.</param>
internal sealed record TechnologyCategory(string Id, string Title, IReadOnlyList<string> Asks, IReadOnlyList<Technology> Options)
{
    /// <summary>Words of which two show that it is wanted where nothing else is, the longest first.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Phrases that have such words in them and ask for nothing.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}
