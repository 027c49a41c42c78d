namespace Maestro.Runtime.Fingerprints;

/// <summary>Something of a repository that is not as it was.</summary>
/// <param name="Item">What it belongs to: HEAD, refs, index, config, hooks, files and so on.</param>
/// <param name="What">The ref or path; empty when the item is one thing.</param>
/// <param name="How">What is different, in words that follow the name.</param>
internal sealed record Change(string Item, string What, string How)
{
    /// <summary>Item of what a ref points at.</summary>
    public const string Refs = "refs";

    /// <summary>Item of the working tree.</summary>
    public const string Files = "files";

    /// <summary>What a ref points at now; null for everything else, and for a ref that is gone.</summary>
    public string? Now { get; init; }

    /// <summary>The run whose delivery it is; null when it cannot be told who did it.</summary>
    public string? Run { get; init; }

    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => $"{(What.Length > 0 ? What : Item)} {How}{(Run is { } run ? $", delivered by run {run}" : "")}";
}
