using Maestro.Plugins.Decisions.Reading;
using Maestro.Plugins.Decisions.TechStack;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions;

/// <summary>
/// As <see cref="EvidenceStrategy"/>, but an agent reads what the plan says of technologies. It must quote the plan for each, which is checked; what follows from it, and all else, is
/// counted as there.
/// </summary>
[Extension("advised-evidence", Summary = "As evidence, but an agent reads the plan: each of its readings must quote it. Late or malformed answers go to the fallback.")]
public sealed class AdvisedEvidenceStrategy(IRepositoryEvidence repository, IAdvisor advisor) : IDecisionStrategy
{
    // Its quotes were found in the text; what they mean is its opinion.
    private const double Sureness = .9;

    /// <inheritdoc/>
    public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Kind != DecisionKinds.TechStack)
            return null;
        var catalogue = await CatalogueReader.OfRepositoryAsync(repository, cancellationToken);
        var asked = Asked.Of(request);
        return await ReadAsync(asked, catalogue, cancellationToken) is { } reading
            ? TechStackChoice.Make(request, asked, reading, catalogue, await repository.ReadAsync(cancellationToken))
            : null;
    }

    private async Task<PlanReading?> ReadAsync(Asked asked, TechnologyCatalogue catalogue, CancellationToken ct)
    {
        // Names are a table, so they need no agent.
        var named = Mention.In(asked.Plan, catalogue.All).Select(mention => mention.Technology).ToList();
        var advice = await advisor.AskAsync<PlanAnswer>(new("plan", PlanQuestion.Of(asked, catalogue, named)), new PlanCheck(asked, catalogue, named).Problem, ct);
        if (advice.Answer is not { } answer)
            return null;
        var category = answer.Category == PlanCheck.None ? null : catalogue.Find(answer.Category);
        var mentions = answer.Words.Select(word => new Mention(named.First(technology => technology.Id == word.Id), PlanCheck.Stances[word.Stance], word.Quote) { IsPlain = true });
        return new(category, [.. mentions.Where(mention => mention.Technology.Category == category?.Id)], Sureness);
    }
}
