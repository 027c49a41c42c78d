using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Phases.Tasks.Questions;

/// <summary>Asks which technologies the requirements of a plan need: once for each kind, whichever requirements need it.</summary>
internal sealed class TechnologyQuestions(IDecisions decisions, TechnologyCatalogue catalogue)
{
    /// <summary>What was decided, by requirement.</summary>
    public async Task<IReadOnlyDictionary<string, Decided>> AskAsync(WorkPlan plan, CancellationToken cancellationToken)
    {
        var decided = plan.Requirements.ToDictionary(requirement => requirement.Id, _ => Decided.Nothing);
        var wanted = plan.Requirements.SelectMany(requirement => Kinds(requirement).Select(category => (Requirement: requirement, Category: category)));
        foreach (var group in wanted.GroupBy(pair => pair.Category.Id))
        {
            var requirements = group.Select(pair => pair.Requirement).ToList();
            var decision = await decisions.DecideAsync(Question(plan, group.First().Category, requirements), cancellationToken);
            if (decision.Choice == Decision.Unknown)
                continue;
            foreach (var requirement in requirements)
                decided[requirement.Id] = decided[requirement.Id].And(new([decision.Id], [Line(group.First().Category, decision)], []) { NewPackage = decision.Answer.ContainsKey("package") && !decision.Answer.ContainsKey("version") });
        }

        return decided;
    }

    private IReadOnlyList<TechnologyCategory> Kinds(Requirement requirement)
    {
        var text = Words(requirement);
        List<TechnologyCategory> kinds =
        [
            .. Wanted.In(text, catalogue).Select(wanted => wanted.Category)
                .Concat(Mention.In(text, catalogue.All).Where(mention => mention.Stance == Stance.Wanted).Select(mention => catalogue.Find(mention.Technology.Category)!))
                .DistinctBy(category => category.Id),
        ];
        // Hints are a guess, so they count only where they stand together in what is required itself.
        return kinds.Count == 0 && Hinted.In(requirement.Text, catalogue) is { } hinted ? [hinted.Category] : kinds;
    }

    private static DecisionRequest Question(WorkPlan plan, TechnologyCategory category, IReadOnlyList<Requirement> requirements) => new()
    {
        Kind = DecisionKinds.TechStack,
        Key = category.Id,
        Question = $"What is to be used for {category.Title}, which {string.Join(", ", requirements.Select(requirement => requirement.Id))} need{(requirements.Count == 1 ? "s" : "")}?",
        Options = [],
        Facts = new Dictionary<string, string>
        {
            [TechnologyFacts.NewPackages] = plan.Answers.Any(answer => answer.QuestionId == "dependencies" && answer.Text.StartsWith("No", StringComparison.OrdinalIgnoreCase)) ? TechnologyFacts.No : "yes",
            ["category"] = category.Id,
            ["requirement"] = string.Join('\n', requirements.Select(Words)),
            ["plan"] = string.Join('\n', [plan.Title, plan.Introduction, plan.Markdown, .. plan.Answers.Select(answer => answer.Text)]),
        },
    };

    private static string Words(Requirement requirement) => string.Join('\n', [requirement.Text, .. requirement.Acceptance, .. requirement.Files]);

    private static string Line(TechnologyCategory category, Decision decision)
    {
        var title = decision.Answer.GetValueOrDefault("title", decision.Choice);
        var package = decision.Answer.TryGetValue("package", out var name) && name != title ? $" (package {name})" : "";
        return $"Where it needs {category.Title}: {title}{package}. {decision.Rationale}";
    }
}
