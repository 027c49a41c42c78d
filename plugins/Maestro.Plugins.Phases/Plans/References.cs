using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Names of requirements as people write them in dependencies: <c>FR-1</c>, <c>fr-1</c>, <c>1</c>, <c>#1</c>.</summary>
internal static class References
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Word = new(@"[^\s,;&`*\[\]()]+", Linear);
    private static readonly Regex Reference = new(@"^(#?\d+|[a-z]+(-[a-z]+)*-?\d+([.-]\d+)*)$", Linear);
    private static readonly Regex Nothing = new(@"^(-+|–|—|none|n/a|and|nothing)$", Linear);

    public static bool Is(string word) => Reference.IsMatch(word);

    /// <summary>Every name in a cell or an annotation.</summary>
    public static IReadOnlyList<Mention> Split(string text, Place start) =>
        [.. Word.Matches(text).Where(w => !Nothing.IsMatch(w.Value)).Select(w => new Mention(w.Value, start with { Column = start.Column + w.Index }))];

    /// <summary>The requirements with the names they use replaced by the ids they mean, where there is such a requirement.</summary>
    public static IReadOnlyList<PlannedRequirement> Resolve(IReadOnlyList<PlannedRequirement> requirements)
    {
        var ids = requirements.Select(r => r.Id).Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(id => id, StringComparer.OrdinalIgnoreCase);
        return [.. requirements.Select(r => r with { DependsOn = [.. r.DependsOn.Select(m => m with { Text = Meant(m.Text) })] })];

        string Meant(string name) => ids.TryGetValue(name, out var id) || ids.TryGetValue("FR-" + name.TrimStart('#'), out id) ? id : name;
    }
}
