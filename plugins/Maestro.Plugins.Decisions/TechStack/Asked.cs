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
    public TechnologyCategory? Category(TechnologyCatalogue catalogue) => Named is { } id ? catalogue.Find(id)
        : Wanted.In(Focus, catalogue).OrderBy(wanted => wanted.Category.Id == Occasion).FirstOrDefault() is { } wanted ? wanted.Category
        : Mention.In(Focus, catalogue.All).FirstOrDefault(mention => mention.Stance == Stance.Wanted) is { } mention ? catalogue.Find(mention.Technology.Category)
        : Hinted.In(Focus, catalogue)?.Category;
}
