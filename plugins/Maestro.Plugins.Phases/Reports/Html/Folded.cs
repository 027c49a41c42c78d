using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>Many things in groups that can be opened: a browser lays out what is open, so ten thousand do not choke it.</summary>
internal static class Folded
{
    /// <summary>How many are in a group.</summary>
    public const int Group = 100;

    /// <param name="all">The things.</param>
    /// <param name="word">What they are, in the plural.</param>
    /// <param name="show">Makes of some of them, of which it gets a name that tells them apart, what is shown.</param>
    public static Node Of<T>(IReadOnlyList<T> all, string word, Func<IReadOnlyList<T>, string, Node> show)
    {
        if (all.Count <= Group)
            return show(all, $"All {all.Count} {word}");
        return All(all.Chunk(Group).Select((some, at) =>
        {
            var name = $"{char.ToUpperInvariant(word[0])}{word[1..]} {(at * Group) + 1} to {(at * Group) + some.Length} of {all.Count}";
            return Tag("details", Tag("summary", name), show(some, name)).Class("group");
        }));
    }
}
