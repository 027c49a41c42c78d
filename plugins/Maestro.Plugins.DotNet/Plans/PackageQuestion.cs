using System.Globalization;
using Maestro.Plugins.DotNet.Feeds;
using Maestro.Plugins.DotNet.Policies;
using Maestro.Plugins.DotNet.Units;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Plans;

/// <summary>Asks which version a package is raised to.</summary>
/// <param name="decisions">The decision engine.</param>
internal sealed class PackageQuestion(IDecisions decisions)
{
    private const int MostOffered = 200;

    /// <summary>Asks.</summary>
    /// <param name="slot">The package, with what the feeds know of it.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>The package with the versions it may be raised to; none where it stays.</returns>
    public async Task<Slot> AskAsync(Slot slot, CancellationToken ct)
    {
        var offered = slot.Known.Where(known => known.Version > slot.From && slot.Range.Satisfies(known.Version)).Take(MostOffered).ToList();
        if (offered.Count == 0)
            return slot with { Rationale = $"{slot.Package} stays at {slot.From.ToNormalizedString()}: there is nothing newer." };
        var decision = await decisions.DecideAsync(
            new()
            {
                Kind = PackageVersionFacts.Kind,
                Key = $"{slot.Kind}/{slot.Package}/{slot.Range.OriginalString ?? slot.From.ToNormalizedString()}".ToLowerInvariant(),
                Question = $"Which version is {slot.Package} {slot.From.ToNormalizedString()} raised to?",
                // The first is what is taken where no strategy can tell.
                Options = [new() { Id = PackageVersionFacts.Stay, Title = "leave it as it is" }, .. offered.Select(known => new DecisionOption { Id = known.Version.ToNormalizedString(), Title = known.Version.ToNormalizedString() })],
                Facts = Facts(slot, offered),
            },
            ct);
        var ranking = decision.Ranking.Count > 0 ? decision.Ranking : [decision.Choice];
        return slot with
        {
            Candidates = [.. ranking.TakeWhile(id => id != PackageVersionFacts.Stay).Select(NuGetVersion.Parse)],
            Along = [.. decision.Answer.GetValueOrDefault(PackageVersionFacts.Along, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NuGetVersion.Parse)],
            Rationale = decision.Rationale,
            Decision = decision.Id,
        };
    }

    private static SortedDictionary<string, string> Facts(Slot slot, List<PackageVersion> offered)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [PackageVersionFacts.Package] = slot.Package,
            [PackageVersionFacts.Current] = slot.From.ToNormalizedString(),
        };
        var had = slot.Facts(slot.From);
        if (had is not null)
            Add(had);
        foreach (var version in offered)
            Add(version, Needs.Unfit(version, slot.Frameworks));
        return facts;

        void Add(PackageVersion version, string? unfit = null)
        {
            Tell(PackageVersionFacts.Licence, version.Licence);
            Tell(PackageVersionFacts.Deprecated, version.Deprecated);
            Tell(PackageVersionFacts.Unfit, unfit ?? "");
            Tell(PackageVersionFacts.Published, version.Published is { Year: > 1900 } day ? day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
            if (version.Advisories.MaxBy(advisory => advisory.Severity) is { } worst)
                Tell(PackageVersionFacts.Vulnerable, string.Create(CultureInfo.InvariantCulture, $"{worst.Severity} {worst.Url}"));

            void Tell(string what, string told)
            {
                if (told.Length > 0)
                    facts[PackageVersionFacts.Name(version.Version, what)] = told;
            }
        }
    }
}
