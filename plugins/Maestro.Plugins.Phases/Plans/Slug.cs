using System.Globalization;
using System.Text;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>A title as part of a branch and file name.</summary>
internal static class Slug
{
    private const int Longest = 50;

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        // FormD takes accents off their letters; what is not ASCII then separates words.
        foreach (var c in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > Longest)
            text = text[..(text.LastIndexOf('-', Longest) is > 0 and var cut ? cut : Longest)];
        return text.Length > 0 ? text : "plan";
    }
}
