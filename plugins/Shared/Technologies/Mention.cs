namespace Maestro.Plugins.Technologies;

/// <summary>A technology that a text names.</summary>
/// <param name="Technology">Which.</param>
/// <param name="Stance">What is said of it.</param>
/// <param name="Quote">The clause that says it.</param>
internal sealed record Mention(Technology Technology, Stance Stance, string Quote)
{
    /// <summary>Every technology that a text names, in the catalogue's order; the latest word on one that is named twice counts.</summary>
    public static IReadOnlyList<Mention> In(string text, IEnumerable<Technology> technologies)
    {
        var clauses = Clause.Of(text);
        return [.. technologies.Select(technology => Latest(technology, clauses)).OfType<Mention>()];
    }

    private static Mention? Latest(Technology technology, IReadOnlyList<Clause> clauses)
    {
        Mention? latest = null;
        foreach (var clause in clauses)
        {
            foreach (var (at, length) in technology.Names.SelectMany(name => NameInText.Find(clause.Text, name).Select(at => (at, name.Text.Length))).OrderBy(hit => hit.at))
                latest = new(technology, StanceReader.Of(clause, at, length), clause.Text.Trim());
        }

        return latest;
    }
}
