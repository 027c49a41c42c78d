namespace Maestro.Runtime.Evidence.Code;

/// <summary>Sums files of code up.</summary>
internal static class LanguageUses
{
    private const int MostExamples = 3;

    /// <summary>The languages they are in, most lines first.</summary>
    public static IReadOnlyList<LanguageUse> Of(IReadOnlyList<CountedFile> files) =>
    [
        .. files.GroupBy(file => file.Language)
            .Select(g => new LanguageUse(g.Key, g.Count(), g.Sum(f => f.Lines), [.. g.OrderByDescending(f => f.Lines).ThenBy(f => f.Path, StringComparer.Ordinal).Take(MostExamples).Select(f => f.Path)]))
            .OrderByDescending(l => l.Lines).ThenBy(l => l.Name, StringComparer.Ordinal),
    ];
}
