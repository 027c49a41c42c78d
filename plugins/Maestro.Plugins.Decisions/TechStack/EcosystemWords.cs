using System.Text.RegularExpressions;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>Which languages a text speaks of.</summary>
internal static class EcosystemWords
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    // Go, Rust and Java are words, so they count with their capital only, and Go only where it cannot be the verb.
    private static readonly IReadOnlyList<(string Ecosystem, Regex Words)> All =
    [
        ("dotnet", new(@"(^|[^\w.#])(C#|F#|\.NET|ASP\.NET|[Dd]otnet|csharp|NuGet|MSBuild)([^\w#]|$)", Options)),
        ("node", new(@"(^|\W)(TypeScript|JavaScript|Node(\.js|JS)?|npm|pnpm)(\W|$)", Options)),
        ("python", new(@"(^|\W)(Python|python3?|PyPI|pip)(\W|$)", Options)),
        ("go", new(@"(^|\W)(Golang|golang|(in|with|for) Go|Go (module|modules|service|program|package|library|code|binary|cli|CLI))(\W|$)", Options)),
        ("rust", new(@"(^|\W)(Rust|Cargo|crates?\.io)(\W|$)", Options)),
        ("java", new(@"(^|\W)(Java|Kotlin|JVM|Maven|Gradle)(\W|$)", Options)),
        ("ruby", new(@"(^|\W)(Ruby|Rails|RubyGems)(\W|$)", Options)),
        ("php", new(@"(^|\W)(PHP|Composer|Laravel|Symfony)(\W|$)", Options)),
    ];

    /// <summary>The ecosystems of the languages it names.</summary>
    public static IReadOnlyList<string> In(string text) => [.. All.Where(entry => entry.Words.IsMatch(text)).Select(entry => entry.Ecosystem)];

    // What is asked for, and not what somebody else has: "a tool in Rust", "write it in Go", "to be built in Python".
    private static readonly Regex Asks = new(
        @"\b((a|an|another|new)\s[^.;:,!?]{0,60}|(write|build|implement|create|make|rewrite|port|translate|do)\s[^.;:!?]{0,60}|(must|should|shall|will|to)\s+be\s+(re)?(written|built|done|implemented|made)?\s*)\b(in|to|into|with)\s+$", Options | RegexOptions.IgnoreCase);

    /// <summary>Whether a text asks for something in a language, rather than telling of it.</summary>
    public static bool IsAsked(string text, string ecosystem)
    {
        foreach (Match match in All.Single(entry => entry.Ecosystem == ecosystem).Words.Matches(text))
        {
            // The word itself begins after what the pattern took before it, and after the "in" that it takes of some.
            var at = match.Index + match.Value.TakeWhile(c => !char.IsLetter(c) && c != '.').Count();
            var before = match.Value.TrimStart().StartsWith("in ", StringComparison.OrdinalIgnoreCase) ? text[..at] + "in " : text[..at];
            if (Asks.IsMatch(before) && !IsTalk(before[(before.LastIndexOfAny(['.', '!', '?', ';', '\n']) + 1)..]))
                return true;
        }

        return false;
    }

    private static bool IsTalk(string sentence) => StanceReader.IsTalk(sentence, sentence.Length);

    /// <summary>The ecosystem of a language as evidence names it; null for one that has none here.</summary>
    public static string? Of(string language) => language switch
    {
        "C#" or "F#" or "Visual Basic" or "VB" => "dotnet",
        "TypeScript" or "JavaScript" or "TSX" or "JSX" or "Vue" or "Svelte" => "node",
        "Python" => "python",
        "Go" => "go",
        "Rust" => "rust",
        "Java" or "Kotlin" or "Scala" or "Groovy" => "java",
        "Ruby" => "ruby",
        "PHP" => "php",
        _ => null,
    };
}
