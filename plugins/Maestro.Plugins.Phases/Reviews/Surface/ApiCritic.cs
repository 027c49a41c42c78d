using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Surface;

/// <summary>Finds what C# code does not offer any more, or not as it did. Sees declarations, which folders are libraries, and the words of the plan.</summary>
/// <param name="surface">The declarations.</param>
/// <param name="role">What the project is that a file belongs to; null where it belongs to none.</param>
/// <param name="plan">What was asked for.</param>
internal sealed class ApiCritic(PublicSurface surface, Func<string, ProjectRole?> role, PlanWords plan)
{
    private const string Optional = " = default";

    private readonly ILookup<string, PublicSymbol> now = surface.After.ToLookup(symbol => symbol.FullName, StringComparer.Ordinal);
    private readonly HashSet<string> before = surface.Before.Select(symbol => symbol.FullName).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<ReviewFinding> Review()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        // What cannot be read may still declare all of it; on programs and tests nobody builds.
        foreach (var old in surface.Before.Where(symbol => !surface.Unread.Contains(symbol.Path) && role(symbol.Path) is null or ProjectRole.Library).OrderBy(symbol => symbol.FullName, StringComparer.Ordinal))
        {
            // With a type everything in it is gone: that is said once.
            if (told.Any(type => old.Container == type || old.Container.StartsWith(type + ".", StringComparison.Ordinal)))
                continue;
            if (Finding(old) is not { } finding)
                continue;
            if (finding.Rule == ReviewRules.ApiRemoved.Id)
                told.Add(old.Container.Length == 0 ? old.Name : $"{old.Container}.{old.Name}");
            yield return finding;
        }
    }

    private ReviewFinding? Finding(PublicSymbol old)
    {
        if (now.Contains(old.FullName))
            return now[old.FullName].Any(symbol => symbol.Signature == old.Signature) || (now[old.FullName].First() is var other && Harmless(old.Signature, other.Signature))
                ? null
                : Changed(old, other: now[old.FullName].First(), breaks: true);
        // The same name with other parameters that was not there before.
        var replaced = surface.After.FirstOrDefault(symbol => symbol.Container == old.Container && symbol.Name == old.Name && symbol.Parameters.Length > 0 && !before.Contains(symbol.FullName));
        if (replaced is not null && old.Parameters.Length > 0)
            return Changed(old, replaced, breaks: !OnlyMoreThatMayBeLeftOut(old.Parameters, replaced.Parameters));
        // Where the file is gone as well, nothing of the result can be pointed at.
        var around = surface.After.FirstOrDefault(symbol => symbol.Path == old.Path && symbol.Parameters.Length == 0 && symbol.FullName == old.Container);
        return ReviewRules.ApiRemoved.Finding($"{old.FullName} is gone; it was in line {old.Line}.", old.Path, around?.Line ?? 0, $"{old.Signature} {old.Name}{old.Parameters}", Weighed(old, breaks: true));
    }

    private ReviewFinding Changed(PublicSymbol old, PublicSymbol other, bool breaks) => ReviewRules.ApiChanged.Finding(
        $"{old.FullName} is not as it was: it was '{old.Signature}{(old.Parameters == other.Parameters ? "" : $" {old.Name}{old.Parameters}")}' and is '{other.Signature}{(old.Parameters == other.Parameters ? "" : $" {other.Name}{other.Parameters}")}'.",
        other.Path, other.Line, other.FullName, Weighed(old, breaks));

    private Severity Weighed(PublicSymbol old, bool breaks) =>
        plan.AskFor(old) ? Severity.Info : !breaks || old.Obsolete || role(old.Path) is null ? Severity.Medium : Severity.High;

    // More may be done with it than before.
    private static bool Harmless(string old, string now)
    {
        var (was, @is) = (old.Split(' ').ToHashSet(StringComparer.Ordinal), now.Split(' ').ToHashSet(StringComparer.Ordinal));
        var (lost, won) = (was.Except(@is).ToList(), @is.Except(was).ToList());
        return lost.All(word => word is "sealed" or "readonly" or "abstract" or "required" || (word == "init" && won.Contains("set"))) && won.All(word => word is "virtual" or "override" or "set" or "get" or "partial")
            || (lost.Count == 0 && won.Count > 0 && now.StartsWith(old, StringComparison.Ordinal) && (now[old.Length..].TrimStart().StartsWith(':') || now[old.Length..].StartsWith(',')));
    }

    private static bool OnlyMoreThatMayBeLeftOut(string old, string now)
    {
        var (was, @is) = (old.Trim('(', ')'), now.Trim('(', ')'));
        return @is.StartsWith(was, StringComparison.Ordinal) && @is[was.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(parameter => parameter.EndsWith(Optional, StringComparison.Ordinal));
    }
}
