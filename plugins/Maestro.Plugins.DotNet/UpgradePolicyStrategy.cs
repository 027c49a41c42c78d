using Maestro.Plugins.DotNet.Policies;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet;

/// <summary>Says which version a package is raised to, and which come next should that one not work.</summary>
[Extension("upgrade-policy", Summary = "Takes the newest version that level, pins, exclusions, licence and known vulnerabilities allow.")]
public sealed class UpgradePolicyStrategy(UpgradePolicyOptions options, TimeProvider clock) : IDecisionStrategy
{
    private const int MostReasons = 3;

    /// <inheritdoc/>
    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(request.Kind == PackageVersionFacts.Kind && request.Facts.ContainsKey(PackageVersionFacts.Current) ? Decide(request) : null);
    }

    private Decision Decide(DecisionRequest request)
    {
        var facts = new PackageVersionFacts(request.Facts);
        var judge = new VersionJudge(options, facts, clock.GetUtcNow());
        var offered = request.Options.Where(option => option.Id != PackageVersionFacts.Stay && !request.Excluded.Contains(option.Id)).Select(option => NuGetVersion.Parse(option.Id)).OrderDescending().ToList();
        var stop = judge.Stop();
        var judged = offered.Select(version => (Version: version, Why: stop ?? judge.Against(version))).ToList();
        var taken = judged.Where(one => one.Why is null).Select(one => one.Version).ToList();
        // The least change that mends it, since nothing else was asked for.
        if (judge.Level == UpgradeLevel.Security)
            taken.Reverse();
        var left = judged.Where(one => one.Why is not null).ToList();
        var along = judge.IsUnasked ? offered.Where(version => judge.Against(version) is null) : [];
        var choice = taken is [var best, ..] ? best.ToNormalizedString() : PackageVersionFacts.Stay;
        return new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = request.Options,
            Choice = choice,
            Ranking = [.. taken.Select(version => version.ToNormalizedString()), PackageVersionFacts.Stay, .. left.Select(one => one.Version.ToNormalizedString())],
            Rationale = Rationale(judge, facts, taken, stop, left),
            Answer = new Dictionary<string, string>
            {
                ["package"] = facts.Id,
                ["from"] = facts.Now.ToNormalizedString(),
                ["to"] = choice,
                [PackageVersionFacts.Along] = string.Join(' ', along.Select(version => version.ToNormalizedString())),
            },
            Confidence = 1,
            Facts = request.Facts,
        };
    }

    private static string Rationale(VersionJudge judge, PackageVersionFacts facts, List<NuGetVersion> taken, string? stop, List<(NuGetVersion Version, string? Why)> left)
    {
        if (stop is not null)
            return $"{facts.Id} stays at {facts.Now.ToNormalizedString()}: {stop}.";
        var above = taken is [var best, ..] ? left.Where(one => one.Version > best).ToList() : left;
        var reasons = string.Join("; ", above.Take(MostReasons).Select(one => $"{one.Version.ToNormalizedString()}: {one.Why}")) + (above.Count > MostReasons ? $"; and {above.Count - MostReasons} more" : "");
        return (taken, judge.Level, above.Count) switch
        {
            ([], _, 0) => $"{facts.Id} stays at {facts.Now.ToNormalizedString()}: there is nothing newer.",
            ([], _, _) => $"{facts.Id} stays at {facts.Now.ToNormalizedString()}: {reasons}.",
            ([var least, ..], UpgradeLevel.Security, _) => $"{least.ToNormalizedString()} is the nearest version that mends what is known of {facts.Now.ToNormalizedString()} ({facts.Of(facts.Now, PackageVersionFacts.Vulnerable).Split(' ')[^1]}).",
            ([var newest, ..], _, 0) => $"{newest.ToNormalizedString()} is the newest version.",
            ([var newest, ..], _, _) => $"{newest.ToNormalizedString()} is the newest version that may be taken. Not taken: {reasons}.",
        };
    }
}
