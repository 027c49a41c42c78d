using System.Text.Json;

namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>One of an enumeration's words, written <c>in-place</c> for <c>InPlace</c>.</summary>
/// <param name="Default">What holds where nothing is said.</param>
internal sealed record ChoiceShape<T>(T Default) : WordShape([.. Enum.GetValues<T>().Select(Word)], Word(Default)) where T : struct, Enum
{
    /// <summary>The value a word stands for, or null.</summary>
    public T? Find(string word) => Words.Contains(word) ? Enum.GetValues<T>().First(value => Word(value) == word) : null;

    private static string Word(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
