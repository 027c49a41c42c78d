using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>What a request asks for, in its words.</summary>
/// <param name="Focus">What the choice is for: the question, and the requirement it comes from.</param>
/// <param name="Plan">Everything the plan says.</param>
/// <param name="Named">The category that the request names; null where it leaves that to its words.</param>
internal sealed record Asked(string Focus, string Plan, string? Named)
{
    // Tests are mostly the occasion, and not what is asked for: "what do the unit tests mock with?"
    private const string Occasion = "testing";

    /// <summary>Reads it from a request.</summary>
    public static Asked Of(DecisionRequest request)
    {
        var requirement = request.Facts.GetValueOrDefault("requirement", "");
        return new($"{request.Question}\n{requirement}", $"{request.Question}\n{requirement}\n{request.Facts.GetValueOrDefault("plan", "")}", request.Facts.GetValueOrDefault("category"));
    }

    /// <summary>The category of what is chosen; null when the words are of none.</summary>
    /// <remarks>A choice that is told says of what it is; then the words do, first those of something that is ordered; then what is named, and at last what is hinted at.</remarks>
    public TechnologyCategory? Category(TechnologyCatalogue catalogue)
    {
        if (Named is { } id)
            return catalogue.Find(id);
        var mentions = Mention.In(Focus, catalogue.All).Where(mention => mention.Stance == Stance.Wanted).ToList();
        if (mentions.Find(mention => mention.IsDecision) is { } decision)
            return catalogue.Find(decision.Technology.Category);
        var ordered = mentions.Where(mention => mention.IsPlain).Select(mention => mention.Technology.Category).ToHashSet();
        var wanted = Wanted.In(Focus, catalogue).Select(wanted => wanted.Category).OrderBy(category => category.Id == Occasion ? 2 : ordered.Contains(category.Id) ? 0 : 1).FirstOrDefault();
        return wanted ?? (mentions is [var first, ..] ? catalogue.Find(first.Technology.Category) : Hinted.In(Focus, catalogue)?.Category);
    }
}
