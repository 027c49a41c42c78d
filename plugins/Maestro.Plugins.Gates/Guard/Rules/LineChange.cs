namespace Maestro.Plugins.Gates.Guard.Rules;

/// <summary>The lines of a file that are gone and those that are new, each as often as it is; order and indentation tell nothing.</summary>
internal sealed record LineChange(IReadOnlyList<(string Text, int Line)> Gone, IReadOnlyList<(string Text, int Line)> Added)
{
    public static LineChange Of(GuardedChange change)
    {
        var (before, after) = (Lines(change.Before), Lines(change.After));
        return new(Except(before, after), Except(after, before));
    }

    private static List<(string Text, int Line)> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select((line, at) => (line.Trim(), at + 1)).Where(line => line.Item1.Length > 0)];

    private static List<(string, int)> Except(List<(string Text, int Line)> lines, List<(string Text, int Line)> others)
    {
        var there = others.GroupBy(l => l.Text).ToDictionary(same => same.Key, same => same.Count());
        var left = new List<(string, int)>();
        foreach (var line in lines)
            if (there.GetValueOrDefault(line.Text) is > 0 and var count)
                there[line.Text] = count - 1;
            else
                left.Add(line);
        return left;
    }
}
