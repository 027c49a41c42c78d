using System.Text;
using System.Text.RegularExpressions;
using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Projects;
using Maestro.Plugins.DotNet.Units;

namespace Maestro.Plugins.DotNet.Plans;

/// <summary>The plan of an upgrade: a requirement for each unit, in words for people, with the order for its task as data.</summary>
internal static partial class UpgradePlan
{
    private const string Title = "Upgrade packages";
    private const int Urgent = 50;

    /// <summary>Writes it.</summary>
    public static WorkPlan Of(IReadOnlyList<UpgradeUnit> units, Inventory inventory, Solution solution, IReadOnlyList<string> feeds, IReadOnlyList<string> silent)
    {
        var ids = units.Select((unit, at) => (unit.Name, Id: $"FR-{at + 1}")).ToLookup(pair => pair.Name, pair => pair.Id);
        var requirements = units.Select((unit, at) => Requirement($"FR-{at + 1}", unit)).ToList();
        var text = new StringBuilder($"# {Title}\n\nRead: {Listed(solution.Targets)}. Asked: {Listed(feeds)}.\n");
        foreach (var unread in solution.Unread)
            text.Append(Line($"\nNot read: {unread}"));
        foreach (var feed in silent)
            text.Append(Line($"\nDid not answer: {feed}"));
        for (var at = 0; at < units.Count; at++)
        {
            text.Append(Line($"\n## {requirements[at].Id}: {requirements[at].Text}\n"));
            foreach (var slot in units[at].Slots)
                text.Append(Line($"- {slot.Package}: {slot.Rationale}"));
            text.Append('\n').Append(OrderText.Of(Order(units[at], solution, [.. units[at].Before.SelectMany(name => ids[name])])));
        }
        if (inventory.Left.Count > 0)
            text.Append("\n## Left as they are\n\n");
        foreach (var left in inventory.Left)
            text.Append(Line($"- {left.Package} {left.Version}: {left.Why}"));
        return Plan(requirements, text.ToString());
    }

    /// <summary>Reads one back, as somebody may have edited it: what is struck from it is not done.</summary>
    /// <param name="markdown">The plan.</param>
    /// <returns>The plan; null where it has no requirement with an order.</returns>
    public static WorkPlan? Read(string markdown)
    {
        // An editor may have changed the ends of its lines.
        markdown = markdown.ReplaceLineEndings("\n");
        var requirements = Heading().Matches(markdown)
            .Select(found => (Id: found.Groups["id"].Value, Text: found.Groups["text"].Value.Trim(), Order: Section(markdown, found.Groups["id"].Value) is { } section ? OrderText.Find<UpgradeOrder>(section) : null))
            .Where(found => found.Order is not null)
            .Select(found => new Requirement { Id = found.Id, Text = found.Text, Priority = Priority(found.Order!.Urgency) }).ToList();
        return requirements.Count > 0 ? Plan(requirements, markdown) : null;
    }

    /// <summary>The part of a plan that tells of a requirement; null where there is none.</summary>
    /// <param name="markdown">The plan.</param>
    /// <param name="id">The requirement's id.</param>
    public static string? Section(string markdown, string id)
    {
        var start = markdown.IndexOf($"\n## {id}: ", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var end = markdown.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? markdown[start..] : markdown[start..end];
    }

    private static WorkPlan Plan(IReadOnlyList<Requirement> requirements, string markdown) => new() { Title = Title, Slug = "upgrade-packages", Requirements = requirements, Markdown = markdown };

    private static string Priority(int urgency) => urgency >= Urgent ? "P0" : "P1";

    private static Requirement Requirement(string id, UpgradeUnit unit)
    {
        var moves = unit.Slots.Select((slot, at) => $"{slot.Package} from {slot.From.ToNormalizedString()}{(unit.Levels[0][at] is { } to ? $" to {to.ToNormalizedString()}" : "")}");
        return new()
        {
            Id = id,
            Text = $"Raise {string.Join(", ", moves)}, or to the best version below that with which the gates hold",
            Priority = Priority(unit.Slots.Max(slot => Urgency.Of(slot).Points)),
        };
    }

    private static UpgradeOrder Order(UpgradeUnit unit, Solution solution, IReadOnlyList<string> before) => new()
    {
        Packages = [.. unit.Slots.Select(slot => new OrderedPackage(slot.Package, slot.Kind, slot.From.ToNormalizedString(), slot.Places[0].Text.Trim(), [.. slot.Places.Select(place => place.File).Distinct()], Urgency.Of(slot).Why, slot.Notes)
        {
            References = [.. slot.Places.Where(place => place.Reference != place.File).Select(place => place.Reference).Distinct()],
        })],
        Levels = [.. unit.Levels.Select(level => (IReadOnlyList<string?>)[.. level.Select(version => version?.ToNormalizedString())])],
        Ties = unit.Ties.Distinct().Count() < unit.Ties.Count ? unit.Ties : [],
        Targets = solution.Targets,
        Before = before,
        Decisions = [.. unit.Slots.Select(slot => slot.Decision).OfType<string>()],
        Urgency = unit.Slots.Max(slot => Urgency.Of(slot).Points),
    };

    private static string Listed(IReadOnlyList<string> names) => names.Count > 0 ? string.Join(", ", names) : "nothing";

    private static string Line(string text) => text + "\n";

    [GeneratedRegex(@"^## (?<id>FR-\d+): (?<text>.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
