using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Guard.Rules;

namespace Maestro.Plugins.Gates.Guard.Proofs;

/// <summary>Test projects that a solution does not hold any more: nobody builds or runs them.</summary>
internal static class Solutions
{
    private static readonly Regex Project = Patterns.Of(@"[""'](?<path>[^""']*\.(cs|fs|vb)proj)[""']");

    public static bool Reads(GuardedChange change) => change.Extension is ".sln" or ".slnx" or ".slnf";

    public static IEnumerable<Weakening> Compare(GuardedChange change)
    {
        var after = Paths(change.After);
        foreach (var gone in Paths(change.Before).Where(p => p.Contains("test", StringComparison.OrdinalIgnoreCase) && !after.Any(a => Path.GetFileName(a) == Path.GetFileName(p))))
            yield return new(WeakeningKind.TestDeleted, change.Path, 0, $"test project {gone} is not in the solution any more", "", Path.GetFileNameWithoutExtension(gone), change.Name);
    }

    private static IReadOnlyList<string> Paths(string? text) => [.. Project.Matches(text ?? "").Select(m => m.Groups["path"].Value.Replace('\\', '/'))];
}
