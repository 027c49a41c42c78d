using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Guard.Rules;

namespace Maestro.Plugins.Gates.Guard.Proofs;

/// <summary>The gates of <c>maestro.yaml</c>. This run asks those it began with; the next would ask what is written here.</summary>
internal static class MaestroFile
{
    private static readonly string[] Guarded = ["gates", "guard", "pipeline", "baseline", "extends", "plugins"];
    private static readonly Regex Key = Patterns.Of(@"^(?<key>[\w.-]+)\s*:");
    private static readonly Regex Off = Patterns.Of(@"^guard\s*:\s*['""]?off\b");

    public static bool Reads(GuardedChange change) => change.Name is "maestro.yaml" or "maestro.yml" || (change.Name.Contains("maestro", StringComparison.Ordinal) && change.Extension is ".yaml" or ".yml");

    public static IEnumerable<Weakening> Compare(GuardedChange change)
    {
        if (change.Before is null)
            yield break;
        Weakening Relaxed(string what, string before, string name) => new(WeakeningKind.GateRelaxed, change.Path, 0, what, before, name, change.Name);

        var (before, after) = (Gates(change.Before), Gates(change.After ?? ""));
        foreach (var (name, was) in before)
            if (!after.TryGetValue(name, out var now))
                yield return Relaxed($"gate {name} is gone", was, name);
            else if (now != was)
                yield return Relaxed($"gate {name} is changed: {now}", was, name);
        var (old, written) = (Sections(change.Before), Sections(change.After ?? ""));
        foreach (var section in Guarded.Where(s => s is not "gates" and not "plugins"))
            if (old.GetValueOrDefault(section, "") is { Length: > 0 } was && written.GetValueOrDefault(section, "") is var now && was.Split('\n').Except(now.Split('\n')).FirstOrDefault() is { } gone)
                yield return Relaxed($"{section}: is changed", gone, section);
        if ((change.After ?? "").Split('\n').FirstOrDefault(l => Off.IsMatch(l)) is { } off && !change.Before.Split('\n').Any(l => Off.IsMatch(l)))
            yield return Relaxed($"the guard is turned off: {off.Trim()}", "", "guard");
    }

    // Each gate with what is said of it, by the indentation of their names.
    private static Dictionary<string, string> Gates(string text)
    {
        var gates = new Dictionary<string, string>();
        var (name, indent) = ("", -1);
        foreach (var line in Sections(text).GetValueOrDefault("gates", "").Split('\n'))
        {
            var at = line.Length - line.TrimStart().Length;
            indent = indent < 0 && line.Length > 0 ? at : indent;
            if (at == indent && Key.Match(line.Trim()) is { Success: true } key)
                gates[name = key.Groups["key"].Value] = line.Trim()[key.Length..].Trim();
            else if (name.Length > 0)
                gates[name] = $"{gates[name]} {line.Trim()}".Trim();
        }
        return gates;
    }

    private static Dictionary<string, string> Sections(string text)
    {
        var sections = new Dictionary<string, string>();
        var name = "";
        foreach (var line in text.Split('\n').Select(Content).Where(l => l.Length > 0))
            if (line[0] is not (' ' or '\t') && Key.Match(line) is { Success: true } key)
            {
                name = key.Groups["key"].Value;
                sections[name] = line[key.Length..].Trim();
            }
            else if (name.Length > 0)
                sections[name] = sections[name].Length > 0 ? $"{sections[name]}\n{line}" : line;
        return sections;
    }

    // A comment is no setting.
    private static string Content(string line) => line.TrimStart().StartsWith('#') ? "" : (line.IndexOf(" #", StringComparison.Ordinal) is > 0 and var at ? line[..at] : line).TrimEnd();
}
