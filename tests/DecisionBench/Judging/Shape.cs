namespace DecisionBench.Judging;

/// <summary>A repository that a case is about.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Files">Its files.</param>
internal sealed record Shape(string Name, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The same with more files, or others in their place.</summary>
    public Shape With(string what, params (string Path, string Text)[] files)
    {
        var all = Files.ToDictionary();
        foreach (var (path, text) in files)
            all[path] = text;
        return new($"{Name}, {what}", all);
    }
}
