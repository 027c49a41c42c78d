namespace FaultBench.Running;

/// <summary>What a run has on record when a fault struck: a failure of a kind, or words anywhere in its journal.</summary>
/// <param name="Words">Words that a record has in it.</param>
/// <param name="Kind">The kind of a failure that has them; null for any record.</param>
internal sealed record Sight(string Words, FailureKind? Kind = null)
{
    /// <summary>A failure of a kind, with words in its message, its findings or its output.</summary>
    public static Sight Of(FailureKind kind, string words = "") => new(words, kind);

    /// <summary>Whether it was seen.</summary>
    public bool In(Ran ran) => Kind is { } kind
        ? ran.Failures.Any(f => f.Failure.Kind == kind && Text(f.Failure).Contains(Words, StringComparison.Ordinal))
        : ran.Told.Contains(Words, StringComparison.Ordinal) || ran.Outcome.Problems.Any(problem => problem.ToString().Contains(Words, StringComparison.Ordinal)) || ran.Records.Any(r => r.Payload.ToString()!.Contains(Words, StringComparison.Ordinal));

    private static string Text(Failure failure) => string.Join('\n', [failure.Message, failure.Evidence, .. failure.Findings.Select(f => $"{f.Code} {f.Message}")]);
}
