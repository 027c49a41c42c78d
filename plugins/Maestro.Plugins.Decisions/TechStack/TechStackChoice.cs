using Maestro.Plugins.Decisions.Scoring;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>Chooses among the technologies of a category.</summary>
internal static class TechStackChoice
{
    /// <summary>Chooses.</summary>
    /// <param name="request">The request.</param>
    /// <param name="asked">Its words.</param>
    /// <param name="reading">What they say.</param>
    /// <param name="catalogue">What there is to choose from.</param>
    /// <param name="evidence">What the repository is made of.</param>
    public static Decision? Make(DecisionRequest request, Asked asked, PlanReading reading, TechnologyCatalogue catalogue, RepositoryEvidence evidence)
    {
        if (reading.Category is not { } category)
            return Answers.Unknown(request, "Nothing that is asked for is of a kind that the catalogue knows.");
        var ecosystem = Ecosystem.Of(asked.Focus, category, evidence);
        var mentions = reading.Mentions.ToDictionary(mention => mention.Technology.Id);
        var used = catalogue.All.Where(technology => PackageNames.Of(technology, evidence).Any(use => use.Direct)).ToList();
        var open = category.Options.Where(option => Offered(request, option)).Select(option => Candidate(option, mentions, used, evidence, asked.Focus)).ToList();

        // What the plan states outright wins, in whatever language the rest is written.
        if (Narrowed(Narrowed(open.FindAll(candidate => candidate.Mention is { Stance: Stance.Wanted, IsPlain: true }), candidate => Fits(candidate, ecosystem)), candidate => candidate.Mention!.IsDecision) is { Count: > 0 } said)
            return Choice(request, said, open, ecosystem, reading);
        // Words that take more reading are not for rules: who does the task reads them as well.
        if (open.FindAll(candidate => candidate.Mention is { Stance: Stance.Wanted } && (ecosystem.Id is null || Fits(candidate, ecosystem))) is [var unclear, ..] several)
            return Answers.Unknown(request, $"The plan speaks of {string.Join(", ", several.Select(candidate => candidate.Option.Title))}, and whether it orders that takes more reading than rules do: \"{unclear.Mention!.Quote}\".", [.. open.Select(candidate => candidate.Option)]);
        if (ecosystem.Id is null && open.All(candidate => candidate.Technology.Ecosystem != Technology.Any))
            return Answers.Unknown(request, $"Which {category.Title} is best cannot be told: {ecosystem.Why}.", [.. open.Select(candidate => candidate.Option)]);
        var left = open.Where(candidate => Fits(candidate, ecosystem) && candidate.Mention is not { Stance: Stance.Rejected }).ToList();
        // What the plan names itself is agreed to; anything else that would have to be added is not.
        if (request.Facts.GetValueOrDefault(TechnologyFacts.NewPackages) == TechnologyFacts.No)
        {
            left.RemoveAll(candidate => candidate.Technology.Package is not null && !candidate.IsUsed);
            if (left.Count == 0)
                return Answers.Unknown(request, $"No new package may be added, and nothing for {category.Title} is in use.", [.. open.Select(candidate => candidate.Option)], ecosystem.Evidence);
        }

        return left.Count == 0
            ? Answers.Unknown(request, $"The catalogue has nothing for {category.Title} that is left to choose in {ecosystem.Id}.", [.. open.Select(candidate => candidate.Option)], ecosystem.Evidence)
            : Choice(request, left, open, ecosystem, stated: null);
    }

    private static Decision Choice(DecisionRequest request, IReadOnlyList<Candidate> among, IReadOnlyList<Candidate> open, Ecosystem ecosystem, PlanReading? stated)
    {
        var isStated = stated is not null;
        var ranked = TechnologyPoints.Weighing.Rank(among.Select(candidate => candidate.Option));
        var (best, second) = (ranked[0], ranked.ElementAtOrDefault(1));
        var chosen = among.First(candidate => candidate.Technology.Id == best.Id);
        var rest = TechnologyPoints.Weighing.Rank(open.Where(candidate => ranked.All(option => option.Id != candidate.Technology.Id) && Fits(candidate, ecosystem)).Select(candidate => candidate.Option));
        return new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = [.. ranked, .. rest],
            Choice = best.Id,
            Answer = Answer(chosen, isStated),
            Rationale = Rationale(chosen, best, second, ecosystem, isStated, open),
            Confidence = stated?.Sureness ?? Math.Round(Math.Min(chosen.IsUsed ? .95 : Margin.Confidence(best.Total, second?.Total) + .1, ecosystem.Certainty), 3),
            Evidence = [.. Seen(chosen, open), .. isStated ? [] : ecosystem.Evidence, chosen.Technology.Place],
            Facts = request.Facts,
        };
    }

    private static Candidate Candidate(Technology technology, Dictionary<string, Mention> mentions, IReadOnlyList<Technology> used, RepositoryEvidence evidence, string focus)
    {
        var uses = PackageNames.Of(technology, evidence);
        return new(technology, uses, mentions.GetValueOrDefault(technology.Id), technology.Option with { Scores = TechnologyPoints.Of(technology, uses, used, evidence, focus) });
    }

    private static List<Candidate> Narrowed(List<Candidate> candidates, Predicate<Candidate> by) => candidates.FindAll(by) is { Count: > 0 } some ? some : candidates;

    private static bool Offered(DecisionRequest request, Technology technology) =>
        !request.Excluded.Contains(technology.Id) && (request.Options.Count == 0 || request.Options.Any(option => option.Id == technology.Id));

    private static bool Fits(Candidate candidate, Ecosystem ecosystem) => candidate.Technology.Ecosystem == Technology.Any || candidate.Technology.Ecosystem == ecosystem.Id;

    private static Dictionary<string, string> Answer(Candidate chosen, bool isStated)
    {
        var answer = new Dictionary<string, string> { ["title"] = chosen.Option.Title, ["category"] = chosen.Technology.Category, ["ecosystem"] = chosen.Technology.Ecosystem, ["licence"] = chosen.Technology.Licence };
        if (chosen.Technology.Package is { } package)
            answer["package"] = package;
        if (chosen.Uses.FirstOrDefault(use => use is { Direct: true, Version: not null }) is { } used)
            answer["version"] = used.Version!;
        if (isStated)
            answer["stated"] = "by the plan";
        return answer;
    }

    private static string Rationale(Candidate chosen, DecisionOption best, DecisionOption? second, Ecosystem ecosystem, bool isStated, IReadOnlyList<Candidate> open)
    {
        var away = open.Where(candidate => candidate.Mention is { Stance: Stance.Rejected }).Select(candidate => candidate.Option.Title).ToList();
        var refused = away.Count > 0 && !isStated ? $" {string.Join(", ", away)}: the plan says no." : "";
        if (isStated)
            return $"The plan says so: \"{chosen.Mention!.Quote}\".";
        if (chosen.IsUsed)
            return $"{best.Title} is what the repository uses for it already ({chosen.Uses[0].Path}); {ecosystem.Why}.{refused}";
        return second is null
            ? $"{best.Title} is the only one left; {ecosystem.Why}.{refused}"
            : FormattableString.Invariant($"{best.Title} has {best.Total:0.00} points, next is {second.Title} with {second.Total:0.00}; it leads by {TechnologyPoints.Weighing.Lead(best, second) ?? "its place in the catalogue"}, and {ecosystem.Why}.{refused}");
    }

    private static IEnumerable<string> Seen(Candidate chosen, IReadOnlyList<Candidate> open)
    {
        if (chosen.Mention is { Stance: Stance.Wanted } mention)
            yield return $"plan: \"{mention.Quote}\"";
        foreach (var use in chosen.Uses.Take(3))
            yield return FormattableString.Invariant($"{use.Path}:{use.Line} {use.Name} {use.Version}").TrimEnd();
        foreach (var other in open.Where(candidate => candidate.Mention is { Stance: Stance.Rejected }))
            yield return $"plan, against {other.Option.Title}: \"{other.Mention!.Quote}\"";
    }
}
