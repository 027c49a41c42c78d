using System.Text.RegularExpressions;
using Maestro.Plugins.Decisions.Architecture;
using Maestro.Plugins.Decisions.Scoring;
using Maestro.Plugins.Decisions.TechStack;

namespace Maestro.Plugins.Decisions;

/// <summary>Says where new code belongs, and in what pattern: where the like of it stands already.</summary>
[Extension("pattern-match", Summary = "Places new code where the like of it stands: domain fit .40, existing shape .30, best practice .20, simplicity .10.")]
public sealed class PatternMatchStrategy(IRepositoryEvidence repository) : IDecisionStrategy
{
    private const int MostOptions = 8;

    private static readonly Regex OfTheBrowser = new(@"\b(React|Vue|Svelte|Angular)\s+(component|components|hook|page|view)\b|\.(tsx|jsx|vue|svelte)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <inheritdoc/>
    public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Kind != DecisionKinds.Architecture)
            return null;
        var evidence = await repository.ReadAsync(cancellationToken);
        if (evidence.Rooms.Count == 0)
            return Answers.Unknown(request, "The repository holds no C# code to learn a shape from.");
        var text = $"{request.Question}\n{request.Facts.GetValueOrDefault("requirement", "")}";
        if (OfTheBrowser.IsMatch(text))
            return Answers.Unknown(request, "It is no C# code, and places are learned from C# code alone.");
        var suffixes = evidence.Rooms.SelectMany(room => room.Patterns).Where(pattern => pattern.Kind == TypePatternKind.Suffix)
            .GroupBy(pattern => pattern.Name).OrderByDescending(group => group.Sum(pattern => pattern.Count)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        var intent = Intent.Of(text, suffixes);
        var symbols = await repository.FindSymbolsAsync([.. intent.Subjects.Take(4).SelectMany(Names).Concat(OfFeatures(evidence, intent)).Distinct()], cancellationToken);
        var spots = new Spots(evidence, symbols, intent).Ranked().Where(spot => !request.Excluded.Contains(spot.Option.Id) && (request.Options.Count == 0 || request.Options.Any(option => option.Id == spot.Option.Id))).ToList();
        return spots.Count == 0
            ? Answers.Unknown(request, "Nothing in the repository is like what is asked for, neither by kind nor by name.")
            : Decide(request, spots, intent, evidence);
    }

    private static Decision Decide(DecisionRequest request, IReadOnlyList<Spot> spots, Intent intent, RepositoryEvidence evidence)
    {
        var (best, second) = (spots[0], spots.ElementAtOrDefault(1));
        var examples = best.Fit?.Pattern?.Examples ?? best.Room?.Patterns.SelectMany(pattern => pattern.Examples).Take(3).ToList() ?? [];
        return new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. spots.Take(MostOptions).Select(spot => spot.Option)],
            Choice = best.Option.Id,
            Answer = Naming.Of(best, intent, evidence),
            Rationale = Rationale(best, second, intent),
            Confidence = Math.Round(Math.Min(best.Fit is { Count: > 0 } ? 1 : .6, Margin.Confidence(best.Option.Total, second?.Option.Total) + (best.Fit is { Count: > 1 } ? .1 : 0)), 3),
            Evidence = [.. examples.Select(place => FormattableString.Invariant($"{place.Path}:{place.Line}"))],
            Facts = request.Facts,
        };
    }

    private static string Rationale(Spot best, Spot? second, Intent intent)
    {
        var why = best switch
        {
            { Fit: { Pattern: { } pattern, Count: var count }, Room: { } room } => $"{count} of the {room.Types} types in {best.Option.Title} are of that kind ({Word(pattern)})",
            { Fit: not null, Room: null } when intent.Kind!.Home == Home.Tests => $"the tests' folders are those of the code, so what is tested there gets {best.Option.Title}",
            { Fit: not null, Room: null } => $"each feature beside it has a folder of its own with such a type, so this one gets {best.Option.Title}",
            { Fit: not null } => $"{best.Option.Title} is named for such code",
            { Room: null } => $"nothing of that kind is there yet, so {best.Option.Title} in {best.Project?.Name} takes it, as is common practice",
            _ => $"{best.Option.Title} is about {string.Join(", ", intent.Subjects.Take(2))}",
        };
        return char.ToUpperInvariant(why[0]) + why[1..] + (second is null ? "." : FormattableString.Invariant($"; next is {second.Option.Title} ({best.Option.Total:0.00} to {second.Option.Total:0.00})."));
    }

    private static string Word(TypePattern pattern) => pattern.Kind switch
    {
        TypePatternKind.Suffix => $"their names end in {pattern.Name}",
        TypePatternKind.BaseType => $"they derive from {pattern.Name}",
        TypePatternKind.Interface => $"they implement {pattern.Name}",
        _ => $"they are marked {pattern.Name}",
    };

    // RoomEndpoints in the folder Rooms: how one knows folders that are features.
    private static IEnumerable<string> OfFeatures(RepositoryEvidence evidence, Intent intent) =>
        from folder in evidence.Rooms.Select(room => room.Folder[(room.Folder.LastIndexOf('/') + 1)..]).Where(name => name.Length > 0).Distinct().Take(200)
        from suffix in intent.Kind?.Suffixes ?? []
        from name in new[] { SubjectFit.Singular(folder) + suffix, folder + suffix }
        select name;

    private static IEnumerable<string> Names(string subject)
    {
        var singular = SubjectFit.Singular(subject);
        return [Pascal(subject), Pascal(singular), Pascal(singular) + "s"];
    }

    private static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
