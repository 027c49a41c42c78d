using System.Text.Json.Serialization;

namespace Maestro.Plugins.DotNet.Orders;

/// <summary>What the agent of an upgrade is told: the packages of one unit, and the versions that are tried, best first. Part of a task's instructions.</summary>
internal sealed record UpgradeOrder
{
    /// <summary>The packages.</summary>
    public required IReadOnlyList<OrderedPackage> Packages { get; init; }

    /// <summary>The files that the versions are found by.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Read => [.. Packages.SelectMany(package => package.Files.Concat(package.References)).Distinct()];

    /// <summary>Versions for all of them, best first; null where one stays.</summary>
    public required IReadOnlyList<IReadOnlyList<string?>> Levels { get; init; }

    /// <summary>For each package the number of the first whose version is written in a place where its own is, so that they cannot have different ones; empty where each has its own.</summary>
    public IReadOnlyList<int> Ties { get; init; } = [];

    /// <summary>The numbers of the packages, those together that cannot have different versions.</summary>
    public IEnumerable<IReadOnlyList<int>> Parts() => Packages.Select((_, at) => at).GroupBy(at => at < Ties.Count ? Ties[at] : at).Select(part => part.ToList());

    /// <summary>What restore is called with.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>Tasks that are better done first.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Ids of the decisions that the versions follow from.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>How urgent it is: the higher, the sooner.</summary>
    public int Urgency { get; init; }
}
