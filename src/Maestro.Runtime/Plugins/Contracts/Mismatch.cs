namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>One thing a plugin was compiled against that is not so in this contract.</summary>
/// <param name="IsMissing">Whether it is not there at all.</param>
/// <param name="Text">What is missing, or how what is there differs.</param>
internal sealed record Mismatch(bool IsMissing, string Text)
{
    private const int Named = 3;

    /// <summary>The first few in one phrase, what is missing before what differs, the rest counted.</summary>
    public static string Phrase(IReadOnlyList<Mismatch> all)
    {
        var first = all.OrderByDescending(m => m.IsMissing).Take(Named).ToList();
        var missing = string.Join(", ", first.Where(m => m.IsMissing).Select(m => m.Text));
        var parts = first.Where(m => !m.IsMissing).Select(m => m.Text).Prepend(missing.Length == 0 ? "" : $"missing {missing}").Where(p => p.Length > 0);
        return string.Join("; ", parts) + (all.Count > Named ? $"; and {all.Count - Named} more" : "");
    }
}
