namespace Maestro;

/// <summary>Why a task counts as done, found by the runtime itself; an agent's word has no part in it.</summary>
public sealed record TaskReceipt
{
    /// <summary>Hash of the tree on which it was judged: what the task made, laid on what was integrated before.</summary>
    public required string Tree { get; init; }

    /// <summary>One entry for each of <see cref="WorkTask.Writes"/>.</summary>
    public IReadOnlyList<KeptClaim> Claims { get; init; } = [];

    /// <summary>The tests it brought, each of which passes on that tree.</summary>
    public IReadOnlyList<BroughtTest> Tests { get; init; } = [];
}
