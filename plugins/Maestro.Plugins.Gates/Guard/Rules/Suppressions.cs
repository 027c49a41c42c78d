namespace Maestro.Plugins.Gates.Guard.Rules;

/// <summary>Words in sources that let something pass, counted over all that changed: one that moves with its code is no new one.</summary>
internal static class Suppressions
{
    /// <summary>Those that were not there.</summary>
    public static IEnumerable<Weakening> Compare(IEnumerable<(string Path, string Text, int Line)> before, IEnumerable<(string Path, string Text, int Line)> after)
    {
        var there = before.GroupBy(s => s.Text).ToDictionary(same => same.Key, same => same.Count());
        foreach (var (path, text, line) in after)
            if (there.GetValueOrDefault(text) is > 0 and var count)
                there[text] = count - 1;
            else
                yield return new(WeakeningKind.RuleRelaxed, path, line, $"lets something pass: {text}", "", [.. text.Split((char[])[' ', ',', '(', ')', '"', ':', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1), Path.GetFileName(path)]);
    }
}
