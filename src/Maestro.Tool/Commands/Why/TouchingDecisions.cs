using System.Text.RegularExpressions;

namespace Maestro.Tool.Commands.Why;

/// <summary>Which decisions touch a task: those whose key, options, facts or evidence name it or a requirement it serves, and what follows from them.</summary>
/// <param name="names">The task's id and those of its requirements.</param>
internal sealed class TouchingDecisions(IEnumerable<string> names)
{
    // Ids are the plan's and may hold anything.
    private readonly Regex name = new($@"(?:^|[^\w-])(?:{string.Join('|', names.Select(Regex.Escape))})(?:$|[^\w-])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Those of all decisions, in their order.</summary>
    public IReadOnlyList<Decision> Of(IReadOnlyList<Decision> all)
    {
        var touching = new HashSet<string>(all.Where(Names).Select(decision => decision.Id));
        // A decision comes after the one it follows from.
        foreach (var decision in all)
            if (decision.ParentId is { } parent && touching.Contains(parent))
                touching.Add(decision.Id);
        return [.. all.Where(decision => touching.Contains(decision.Id))];
    }

    private bool Names(Decision decision) =>
        decision.Options.Select(option => option.Id).Concat(decision.Facts.Values).Concat(decision.Evidence).Concat(decision.Ranking)
            .Append(decision.Id).Append(decision.Choice).Append(decision.ParentId ?? "").Any(name.IsMatch);
}
