using Maestro;

namespace Acme.Strategies;

/// <summary>Starts the tasks that change shared code first, so that all others are built on what it will be.</summary>
[Extension("shared-first", Summary = "Orders tasks: those that change shared folders come first.")]
public sealed class SharedFirstStrategy(SharedFirstOptions options) : IDecisionStrategy
{
    /// <inheritdoc/>
    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var shared = request.Tasks.Where(t => t.Writes.Any(InShared)).Select(t => t.Id).ToList();
        // Where it cannot tell, it says so: the configured fallback is asked instead.
        if (request.Kind != DecisionKinds.TaskOrdering || shared.Count == 0)
            return Task.FromResult<Decision?>(null);
        var order = request.Tasks.Select(t => t.Id).OrderBy(id => shared.Contains(id) ? 0 : 1).ToList();
        return Task.FromResult<Decision?>(new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = request.Options,
            Choice = order[0],
            Ranking = order,
            Rationale = $"{string.Join(", ", shared)} change what others build on ({string.Join(", ", options.Shared)}), so they come first.",
            Confidence = 0.9,
            Evidence = [.. shared.Select(id => $"{id} writes in a shared folder")],
        });
    }

    private bool InShared(string file) => options.Shared.Any(folder => file.StartsWith(folder.TrimEnd('/') + '/', StringComparison.Ordinal));
}
