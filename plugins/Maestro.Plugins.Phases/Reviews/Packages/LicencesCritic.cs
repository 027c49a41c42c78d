using Maestro.Plugins.Licences;
using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Packages;

/// <summary>Holds the licences of packages that are new, those brought along by others too, against what is allowed.</summary>
/// <param name="policy">What is allowed.</param>
/// <param name="licences">Tells a package's licence; null where nothing that is restored names one.</param>
internal sealed class LicencesCritic(LicencePolicy policy, Func<PackageUse, string?> licences)
{
    public IEnumerable<ReviewFinding> Review(IReadOnlyList<PackageChange> changes) =>
        changes.Where(change => change.After is not null && (change.Before is null || change.Before.Version != change.After.Version)).SelectMany(Of);

    private IEnumerable<ReviewFinding> Of(PackageChange change)
    {
        var package = change.After!;
        var licence = licences(package);
        if (licence is null)
        {
            // Where an unknown licence is allowed, it is said of what the repository asks for itself.
            var refuses = policy.Exists && policy.Finding(new(package.Name, package.Version ?? "", null, package.Path)) is not null;
            if (refuses || package.Direct)
                yield return ReviewRules.Unknown.Finding($"{package.Name}: its licence is unknown, for nothing that is restored on this machine names it.", package.Path, package.Line, package.Name, refuses ? null : Severity.Info);
        }
        else if (policy.Exists && policy.Finding(new(package.Name, package.Version ?? "", licence, package.Path)) is { } refused)
            yield return ReviewRules.Refused.Finding($"{refused.Message}.", package.Path, package.Line, licence);
    }
}
