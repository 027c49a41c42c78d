namespace Maestro.Plugins.Gates.Guard.Rules;

/// <summary>Severities in <c>.editorconfig</c> and <c>.globalconfig</c>, section by section.</summary>
internal static class EditorConfigRules
{
    private static readonly string[] Severities = ["none", "silent", "suggestion", "warning", "error"];

    public static bool Reads(GuardedChange change) => change.Extension is ".editorconfig" or ".globalconfig" || change.Name is ".editorconfig" or ".globalconfig";

    public static IEnumerable<Weakening> Compare(GuardedChange change)
    {
        var (before, after) = (Read(change.Before), Read(change.After));
        foreach (var (key, was) in before)
            if (!after.TryGetValue(key, out var now) ? was.Level >= 3 && !after.Any(a => a.Key.Name == key.Name && a.Value.Level >= was.Level) : now.Level < was.Level)
                yield return Relaxed(change, key, now, was.Written);
        foreach (var (key, now) in after)
            // A severity of its own that is below a warning takes the rule out of what fails.
            if (!before.ContainsKey(key) && now.Level < 3 && !before.Any(b => b.Key.Name == key.Name && b.Value.Level <= now.Level))
                yield return Relaxed(change, key, now, "");
    }

    private static Weakening Relaxed(GuardedChange change, (string Section, string Name) key, (int Level, string Written, int Line) now, string before) =>
        new(WeakeningKind.RuleRelaxed, change.Path, now.Line, $"{key.Name}{(key.Section.Length > 0 ? $" for {key.Section}" : "")} is {(now.Written is null ? "gone" : Severities[now.Level])}", before, Rule(key.Name), change.Name);

    private static string Rule(string name) => name.Split('.') is ["dotnet_diagnostic", var id, ..] ? id : name;

    private static Dictionary<(string Section, string Name), (int Level, string Written, int Line)> Read(string? text)
    {
        var found = new Dictionary<(string, string), (int, string, int)>();
        var (section, number) = ("", 0);
        foreach (var line in (text ?? "").Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.StartsWith('['))
                section = line;
            else if (!line.StartsWith('#') && !line.StartsWith(';') && line.Split('=', 2) is [var name, var value] && Level(name.Trim(), value.Trim()) is >= 0 and var level)
                found[(section, name.Trim().ToLowerInvariant() is var key && key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal) ? name.Trim() : key)] = (level, line, number);
        }
        return found;
    }

    private static int Level(string name, string value)
    {
        var word = value.ToLowerInvariant();
        if (name.EndsWith(".severity", StringComparison.OrdinalIgnoreCase))
            return Known(word);
        if (name.Equals("generated_code", StringComparison.OrdinalIgnoreCase))
            return word == "true" ? 0 : -1;
        // Of a style its severity stands after a colon.
        return word.LastIndexOf(':') is >= 0 and var colon ? Known(word[(colon + 1)..].Trim()) : -1;
    }

    private static int Known(string word) => Array.IndexOf(Severities, word == "refactoring" ? "silent" : word == "default" ? "warning" : word);
}
