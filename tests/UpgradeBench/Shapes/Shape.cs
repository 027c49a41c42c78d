using UpgradeBench.Packages;
using UpgradeBench.Templates;

namespace UpgradeBench.Shapes;

/// <summary>A repository to be upgraded, and what is right afterwards.</summary>
/// <param name="Name">Names it, in tests and in the table.</param>
internal sealed record Shape(string Name)
{
    /// <summary>The files, with versions marked; <c>BESIDE</c> is a folder beside the repository.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>The packages that are made for it.</summary>
    public required IReadOnlyList<Made> Packages { get; init; }

    /// <summary>The options of <c>upgrade-policy</c>, as a flow of yaml.</summary>
    public string Policy { get; init; } = "level: major";

    /// <summary>A pipeline among the files, that is taken as it is but for the gates and the sandbox; null for the bench's own, with the policy and groups that are told here.</summary>
    public string? Extends { get; init; }

    /// <summary>Patterns of packages that move together.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>How the tool must end: 0 succeeded, 3 partial.</summary>
    public int Ends { get; init; }

    /// <summary>Whether it has tests.</summary>
    public bool HasTests { get; init; } = true;

    /// <summary>Commands that must hold as well, by the name of their gate.</summary>
    public IReadOnlyDictionary<string, string> AlsoHolds { get; init; } = new Dictionary<string, string>();

    /// <summary>Tests that fail before anything was done.</summary>
    public IReadOnlyList<string> Failing { get; init; } = [];

    /// <summary>Tests that fail now and then.</summary>
    public IReadOnlyList<string> Flaky { get; init; } = [];

    /// <summary>Whether the feed is served over HTTP, with what is vulnerable and deprecated.</summary>
    public bool OverHttp { get; init; }

    /// <summary>Whether it has lock files.</summary>
    public bool HasLockFiles { get; init; }

    /// <summary>How many commits the branch must have; by default one for each package that is raised.</summary>
    public int? CommitsAre { get; init; }

    /// <summary>How many commits the branch must have.</summary>
    public int Commits => CommitsAre ?? Raised.Count;

    /// <summary>Every version that is marked, once for each place.</summary>
    public IReadOnlyList<VersionMark> Marks => [.. Files.Values.SelectMany(Template.Marks)];

    /// <summary>The packages that must be raised.</summary>
    public IReadOnlyList<string> Raised => [.. Marks.Where(mark => mark.IsRaised).Select(mark => mark.Id).Distinct()];

    /// <summary>What it is built by: its solution, or its only project.</summary>
    public string Target => Files.ContainsKey("Acme.slnx") ? "Acme.slnx" : "Shop.csproj";

    /// <summary>Arguments of <c>dotnet package update</c> that ask for what the policy asks for, where it knows such.</summary>
    public string UpdateArguments { get; init; } = "";

    /// <summary>Arguments of <c>dotnet outdated</c> that ask for what the policy asks for, where it knows such.</summary>
    public string OutdatedArguments { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
