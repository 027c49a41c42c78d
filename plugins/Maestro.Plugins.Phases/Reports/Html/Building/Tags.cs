namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>Elements in few words.</summary>
internal static class Tags
{
    public static Element Tag(string name, params ReadOnlySpan<Node?> children)
    {
        var element = new Element(name);
        foreach (var child in children)
            element.Add(child);
        return element;
    }

    public static Node All(IEnumerable<Node?> nodes) => new Many(nodes);

    public static Element Code(string? text) => Tag("code", text);

    public static Element Link(string target, Node text) => Tag("a", text).With("href", $"#{target}");

    /// <summary>A link to another place than this page, which a person follows or does not.</summary>
    public static Element Outer(string address, Node text) => Tag("a", text).Class("elsewhere").With("href", address).With("rel", "noopener noreferrer");

    /// <summary>A moment, as people and programs read it.</summary>
    public static Element Time(DateTimeOffset utc, string format = "yyyy-MM-dd HH:mm:ss") =>
        Tag("time", utc.UtcDateTime.ToString(format)).With("datetime", utc.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));

    /// <summary>A word with a colour, which says nothing that the word does not.</summary>
    public static Element Pill(string word, Tone tone) => Tag("span", word).Class($"pill {ToneName.Of(tone)}");
}
