namespace Maestro.Analyzers.Tests.Pages;

/// <summary>What a rule's page shows: code it reports, the same mended, and how one gets from one to the other.</summary>
internal sealed record Example(string Id, string Fix, string Wrong, string Right)
{
    /// <summary>The plugin's code, where the rule reports what stands in yaml; null where it reports code.</summary>
    public string? Plugin { get; init; }

    /// <summary>What the code fix leaves alone, where there is one.</summary>
    public string Limits { get; init; } = "";
}
