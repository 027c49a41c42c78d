using Maestro.Plugins.Decisions.TechStack;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions;

/// <summary>Chooses a technology: what the plan says of it wins; else by what the repository uses and what the catalogue tells of the others.</summary>
[Extension("evidence", Summary = "Chooses a technology: the plan's word first, then best practice .40, existing use .30, simplicity .20, consistency .10.")]
public sealed class EvidenceStrategy(IRepositoryEvidence repository) : IDecisionStrategy
{
    /// <inheritdoc/>
    public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Kind != DecisionKinds.TechStack)
            return null;
        var catalogue = await CatalogueReader.OfRepositoryAsync(repository, cancellationToken);
        var asked = Asked.Of(request);
        return TechStackChoice.Make(request, asked, PlanReading.Of(asked, catalogue), catalogue, await repository.ReadAsync(cancellationToken));
    }
}
