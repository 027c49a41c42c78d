namespace Maestro.Plugins.Phases.Tasks.Questions;

/// <summary>What was decided for a requirement.</summary>
/// <param name="Decisions">The decisions, by id, the one that others follow from first.</param>
/// <param name="Lines">What the agent is told of them.</param>
/// <param name="Paths">Paths that they will likely have changed.</param>
internal sealed record Decided(IReadOnlyList<string> Decisions, IReadOnlyList<string> Lines, IReadOnlyList<string> Paths)
{
    /// <summary>Whether a package has to be added for it.</summary>
    public bool NewPackage { get; init; }

    /// <summary>Nothing.</summary>
    public static Decided Nothing { get; } = new([], [], []);

    /// <summary>Both.</summary>
    public Decided And(Decided other) => new([.. Decisions, .. other.Decisions], [.. Lines, .. other.Lines], [.. Paths, .. other.Paths]) { NewPackage = NewPackage || other.NewPackage };
}
