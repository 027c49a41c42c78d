using Maestro.Plugins.Technologies;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Maestro.Plugins.Phases.Plans.Lints;

/// <summary>Words by which nobody can tell whether a requirement is met.</summary>
internal static class VagueWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Words = new(Read);

    /// <summary>Those in a text, with what to write instead, in the order in which they stand.</summary>
    /// <remarks>What its acceptance criteria make measurable is not vague: they are looked for in the requirement alone, and only where it has no number.</remarks>
    public static IReadOnlyList<(string Word, string Instead)> In(string text) => text.Any(char.IsDigit) ? [] :
    [
        .. Words.Value.Select(entry => (Word: entry.Key, Instead: entry.Value, At: WholeWords.In(text, entry.Key).DefaultIfEmpty(-1).First()))
            .Where(hit => hit.At >= 0).OrderBy(hit => hit.At).Select(hit => (hit.Word, hit.Instead)),
    ];

    private static IReadOnlyDictionary<string, string> Read()
    {
        using var stream = typeof(VagueWords).Assembly.GetManifestResourceStream("plan-words.yaml") ?? throw new InvalidOperationException("the words are not part of the plugin");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<WordFile>(reader).Vague;
    }

    private sealed record WordFile
    {
        public int Version { get; set; }

        public Dictionary<string, string> Vague { get; set; } = [];
    }
}
