using Maestro.Plugins.Gates.Guard.Proofs;
using Maestro.Plugins.Gates.Guard.Rules;
using Maestro.Plugins.Gates.Guard.Scripts;
using Maestro.Plugins.Gates.Guard.Tests;

namespace Maestro.Plugins.Gates.Guard;

/// <summary>Everything by which a change weakens what proves the work.</summary>
internal static class Weakenings
{
    private static readonly (Func<GuardedChange, bool> Reads, Func<GuardedChange, IEnumerable<Weakening>> Compare)[] ByFile =
    [
        (MSBuildRules.Reads, MSBuildRules.Compare), (EditorConfigRules.Reads, EditorConfigRules.Compare), (LinterRules.Reads, LinterRules.Compare),
        (CiFiles.Reads, CiFiles.Compare), (MaestroFile.Reads, MaestroFile.Compare), (PackageScripts.Reads, PackageScripts.Compare), (Thresholds.Reads, Thresholds.Compare),
        (Solutions.Reads, Solutions.Compare),
    ];

    /// <summary>Whether a file of this path is looked at.</summary>
    public static bool Reads(string path)
    {
        var change = new GuardedChange(path, null, null);
        return change.Extension == ".cs" || ScriptSyntax.Of(change.Extension) is not null || ByFile.Any(file => file.Reads(change));
    }

    /// <summary>Finds them.</summary>
    public static IReadOnlyList<Weakening> Find(IReadOnlyList<GuardedChange> changes)
    {
        var (before, after) = (new GuardedSources(), new GuardedSources());
        foreach (var change in changes)
        {
            before.Add(change.Path, change.Before);
            after.Add(change.Path, change.After);
        }
        return
        [
            .. TestComparer.Compare(before.Tests, after.Tests),
            .. Suppressions.Compare(before.Picked, after.Picked).Select(w => w with { Kind = WeakeningKind.TestSkipped, What = w.What.Replace("lets something pass", "keeps other tests from running", StringComparison.Ordinal) }),
            .. Suppressions.Compare(before.Suppressed, after.Suppressed),
            .. changes.SelectMany(change => ByFile.Where(file => file.Reads(change)).SelectMany(file => file.Compare(change))),
        ];
    }
}
