namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>Past runs before a run has begun: what is read of them is recorded in the run, so nothing can be read yet.</summary>
internal sealed class UnreadPastRuns : IPastRuns
{
    /// <summary>Whether a constructor asked all the same; then what it came to says nothing.</summary>
    public bool Asked { get; set; }

    /// <inheritdoc/>
    public Task<PastOutcomes> ReadAsync(CancellationToken cancellationToken)
    {
        Asked = true;
        throw new InvalidOperationException("past runs can be read once the run has begun, not in a constructor");
    }
}
