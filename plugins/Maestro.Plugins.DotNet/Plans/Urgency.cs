using Maestro.Plugins.DotNet.Units;

namespace Maestro.Plugins.DotNet.Plans;

/// <summary>Why a package is raised, and how soon.</summary>
internal static class Urgency
{
    /// <summary>Of one package.</summary>
    /// <returns>Why, in half a sentence, and a number: the higher, the sooner.</returns>
    public static (string Why, int Points) Of(Slot slot)
    {
        var now = slot.Facts(slot.From);
        if (now?.Advisories.MaxBy(advisory => advisory.Severity) is { } worst)
            return ($"a vulnerability of {slot.From.ToNormalizedString()} is known: {worst.Url} ({worst.Word})", 100 + worst.Severity);
        if (now is { Deprecated.Length: > 0 })
            return ($"{slot.From.ToNormalizedString()} is deprecated: {now.Deprecated}", 50);
        return slot.Candidates is [var best, ..] && best.Major != slot.From.Major ? ("it is outdated by a major version", 1)
            : slot.Candidates is [var next, ..] && next.Minor != slot.From.Minor ? ("it is outdated by a minor version", 2)
            : ("it is outdated by a patch", 3);
    }
}
