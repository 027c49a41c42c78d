using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Packages;

/// <summary>Says which packages the code asks for that it did not ask for before. Sees packages, and nothing else.</summary>
internal static class DependenciesCritic
{
    /// <summary>Reviews. What is only brought along by others is not told one by one.</summary>
    public static IEnumerable<ReviewFinding> Review(IReadOnlyList<PackageChange> changes) =>
        changes.Where(change => (change.Before?.Direct ?? false) || (change.After?.Direct ?? false)).Select(change => change switch
        {
            { Before: null, After: { } now } => ReviewRules.Added.Finding($"{now.Name}{Version(now)} ({now.Ecosystem}) is new.", now.Path, now.Line, now.Name),
            { Before: { } old, After: null } => ReviewRules.Gone.Finding($"{old.Name}{Version(old)} ({old.Ecosystem}) is not used any more.", evidence: old.Name),
            _ => ReviewRules.Updated.Finding($"{change.Any.Name} ({change.Any.Ecosystem}) was{Version(change.Before!)} and is{Version(change.After!)}.", change.After!.Path, change.After.Line, change.Any.Name),
        });

    private static string Version(PackageUse use) => use.Version is { } version ? $" {version}" : " of no version that is told";
}
