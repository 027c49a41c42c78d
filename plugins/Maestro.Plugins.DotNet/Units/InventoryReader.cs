using Maestro.Plugins.DotNet.Places;
using Maestro.Plugins.DotNet.Projects;

namespace Maestro.Plugins.DotNet.Units;

/// <summary>Brings together where versions are written and what MSBuild makes of them.</summary>
internal static class InventoryReader
{
    /// <summary>Does so.</summary>
    public static Inventory Of(IReadOnlyList<VersionPlace> places, Solution solution)
    {
        var (slots, left) = (new List<Slot>(), new List<LeftAlone>());
        foreach (var same in places.GroupBy(place => (Id: place.Package.ToUpperInvariant(), place.Kind, Text: place.Text.Trim())))
        {
            var (name, text) = (same.First().Package, same.Key.Text);
            if (VersionText.Range(text) is not { } range)
                left.Add(new(name, text, "that is neither a version nor a range of versions"));
            else if (!VersionText.MayBeRaised(range))
                left.Add(new(name, text, range.IsFloating ? "it floats to the newest by itself" : range is { HasLowerBound: true, IsMinInclusive: true } ? "it is pinned to just that" : "it names no least version that could be raised"));
            else if (same.Key.Kind != PlaceKind.Package)
                slots.Add(new(name, same.Key.Kind, range, [.. same], [], []));
            else if (solution.Uses.Where(use => string.Equals(use.Package, name, StringComparison.OrdinalIgnoreCase) && use.Range.Equals(range)).ToList() is { Count: > 0 } uses)
                slots.Add(new(uses[0].Package, PlaceKind.Package, range, [.. same], [.. uses.Select(use => use.Project).Distinct()], [.. uses.Select(use => use.Framework).Distinct()]));
            else
                left.Add(new(name, text, "no project that was read uses it so"));
        }
        var told = slots.Select(slot => slot.Package).Concat(left.Select(alone => alone.Package)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // An import from elsewhere, or a version made of parts.
        left.AddRange(solution.Uses.Where(use => !told.Contains(use.Package)).Select(use => new LeftAlone(use.Package, use.Range.OriginalString ?? use.Range.ToNormalizedString(), "its version stands nowhere in the repository as a whole")).DistinctBy(alone => (alone.Package.ToUpperInvariant(), alone.Version)));
        return new(slots, left);
    }
}
