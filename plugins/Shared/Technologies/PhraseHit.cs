namespace Maestro.Plugins.Technologies;

/// <summary>A place where a phrase stands in a text.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How far it reaches.</param>
/// <param name="Words">Its own words, as from and to: without those that its <c>*</c> stands for.</param>
internal sealed record PhraseHit(int At, int Length, IReadOnlyList<(int From, int To)> Words)
{
    /// <summary>How much of the text its own words are.</summary>
    public int Own => Words.Sum(word => word.To - word.From);

    /// <summary>Whether both use a word of the text.</summary>
    public bool Overlaps(PhraseHit other) => Words.Any(word => other.Words.Any(theirs => word.From < theirs.To && theirs.From < word.To));
}
