using System.Text.Json;

namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>One of an enumeration's words, written <c>in-place</c> for <c>InPlace</c>.</summary>
/// <param name="Default">What holds where nothing is said.</param>
/// <remarks>Words are worked out when they are asked for: an enumeration's names are found by reflection, which most files never need.</remarks>
internal sealed record ChoiceShape<T>(T Default) : WordShape where T : struct, Enum
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Words => [.. Enum.GetValues<T>().Select(Word)];

    /// <inheritdoc/>
    public override string Otherwise => Word(Default);

    /// <summary>The value a word stands for, or null.</summary>
    public T? Find(string word) => Words.Contains(word) ? Enum.GetValues<T>().First(value => Word(value) == word) : null;

    private static string Word(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
