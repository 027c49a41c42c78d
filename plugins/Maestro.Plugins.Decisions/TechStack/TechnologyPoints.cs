using Maestro.Plugins.Technologies;
using Maestro.Plugins.Decisions.Scoring;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>What speaks for a technology here.</summary>
internal static class TechnologyPoints
{
    private const double Built = .6;

    /// <summary>The criteria and their weights.</summary>
    public static Weighing Weighing { get; } = new([("best-practice", .40), ("existing-use", .30), ("simplicity", .20), ("consistency", .10)]);

    /// <summary>Its points.</summary>
    /// <param name="technology">The technology.</param>
    /// <param name="uses">Where it is used already.</param>
    /// <param name="used">Everything the repository uses of the catalogue.</param>
    /// <param name="evidence">What the repository is made of.</param>
    /// <param name="focus">What is asked for.</param>
    public static IReadOnlyDictionary<string, double> Of(Technology technology, IReadOnlyList<PackageUse> uses, IReadOnlyList<Technology> used, RepositoryEvidence evidence, string focus)
    {
        var direct = uses.Any(use => use.Direct);
        return new Dictionary<string, double>
        {
            // Who uses it already has agreed to its licence.
            ["best-practice"] = Math.Clamp(technology.Practice - Penalty(technology.Kept) - (technology.Licence == "commercial" && !direct ? .1 : 0), 0, 1),
            ["existing-use"] = direct ? 1 : Shown(technology, evidence) is { } share ? share : uses.Count > 0 ? .3 : 0,
            ["simplicity"] = technology.Simplicity,
            ["consistency"] = technology.Traits.Any(trait => WholeWords.In(focus, trait).Any()) ? 1 : Consistency(technology, used),
        };
    }

    /// <summary>How much of the code is written in what needs no package; null where that is not counted.</summary>
    private static double? Shown(Technology technology, RepositoryEvidence evidence) => evidence.Conventions
        .Where(convention => technology.ShownBy.TryGetValue(convention.Name, out var value) && convention.Value == value)
        .Select(convention => (double?)convention.Share).Max();

    private static double Penalty(Upkeep kept) => kept switch
    {
        Upkeep.Slow => .05,
        Upkeep.Ended => .25,
        _ => 0,
    };

    private static double Consistency(Technology technology, IReadOnlyList<Technology> used)
    {
        if (used.Any(other => other.Id != technology.Id && (other.Conflicts.Contains(technology.Id) || technology.Conflicts.Contains(other.Id))))
            return 0;
        return technology.Package is null || technology.Traits.Any(trait => used.Any(other => other.Id == trait || other.Package == trait || other.Families.Contains(trait))) ? 1 : Built;
    }
}
