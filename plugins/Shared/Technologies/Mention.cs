namespace Maestro.Plugins.Technologies;

/// <summary>A technology that a text names.</summary>
/// <param name="Technology">Which.</param>
/// <param name="Stance">What is said of it.</param>
/// <param name="Quote">The clause that says it.</param>
internal sealed record Mention(Technology Technology, Stance Stance, string Quote)
{
    /// <summary>Whether it is wanted in plain words, such as "use" right before it.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether it is told as a choice that was made.</summary>
    public bool IsDecision { get; init; }

    /// <summary>Every technology that a text names, in the catalogue's order. The latest word on one that is named twice counts, but for words that only speak of it.</summary>
    public static IReadOnlyList<Mention> In(string text, IEnumerable<Technology> technologies)
    {
        var starts = WordStarts.In(text);
        var possible = technologies.Where(technology => technology.Names.Any(name => starts.Contains(WordStarts.Of(name.Text, 0)))).ToList();
        if (possible.Count == 0)
            return [];
        var clauses = Clause.Of(text);
        var list = OptionList.In(text);
        var stack = StackList.Beginnings(text);
        return [.. possible.Select(technology => Weightiest(technology, clauses, list, stack)).OfType<Mention>()];
    }

    private static Mention? Weightiest(Technology technology, IReadOnlyList<Clause> clauses, OptionList? list, IReadOnlyList<int> stack)
    {
        Mention? found = null;
        foreach (var clause in clauses)
        {
            foreach (var (at, length) in technology.Names.SelectMany(name => NameInText.Find(clause.Text, name).Select(at => (at, name.Text.Length))).OrderBy(hit => hit.at))
            {
                var here = Of(technology, clause, at, length, list);
                if (here.Stance == Stance.Wanted && stack.Contains(clause.At + at - (IsMarked(clause.Text, at) ? 1 : 0)))
                    here = here with { IsPlain = true };
                // A reason given for an order is no second opinion on it.
                if (found is null || here.Stance != Stance.SpokenOf && !(found.IsPlain && here is { Stance: Stance.Wanted, IsPlain: false }))
                    found = here;
            }
        }

        return found;
    }

    private static bool IsMarked(string text, int at) => at > 0 && text[at - 1] is '`' or '*' or '_';

    private static Mention Of(Technology technology, Clause clause, int at, int length, OptionList? list) => list?.Find(clause.At + at) switch
    {
        null => new(technology, StanceReader.Of(clause, at, length), clause.Text.Trim()) { IsPlain = PlainOrder.Is(clause, at, length), IsDecision = PlainOrder.IsDecision(clause, at, length) },
        { IsChosen: true } => new(technology, Stance.Wanted, list.Order) { IsPlain = true, IsDecision = true },
        _ => new(technology, Stance.SpokenOf, clause.Text.Trim()),
    };
}
