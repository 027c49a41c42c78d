namespace Maestro.Runtime.Execution.Handover;

/// <summary>A text as the last part of a branch name, for pipelines that have no plan to name it.</summary>
internal static class Slug
{
    private const int Longest = 50;

    /// <summary>The text in kebab-case; null when nothing of it can be used.</summary>
    public static string? Of(string text)
    {
        var words = string.Concat(text.Take(200).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        slug = slug.Length <= Longest ? slug : slug[..Longest].TrimEnd('-');
        return slug.Length == 0 ? null : slug;
    }
}
