using System.Text.RegularExpressions;
using Maestro.Plugins.Phases.Reviews.Changes;
using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Lines;

/// <summary>Finds code in comments, where lines end as only code does: one line may be an example, two and more one after the other are not.</summary>
internal static class CommentedCode
{
    private const int Fewest = 2;

    private static readonly Regex Statement = new(
        @"^\s*//(?<code>[^/!].*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // Words of a sentence may end in a semicolon; they do not have brackets or an assignment as well.
    private static readonly Regex Code = new(
        @"^\s*([\w.<>\[\]?]+\s+)*[\w.\[\]]+\s*(\(.*\)|[+\-*/]?=[^=].*);\s*$|^\s*(if|for|foreach|while|switch|using|catch)\s*\(.*\)\s*\{?\s*$|^\s*return\b.*;\s*$|^\s*[{}]\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static IEnumerable<ReviewFinding> In(IReadOnlyList<NewLine> lines)
    {
        if (lines.Count == 0 || !CodeLine.HasSlashes(lines[0].File))
            yield break;
        var block = new List<NewLine>();
        foreach (var line in lines.Append(new(lines[0].File, 0, "")))
        {
            var code = Statement.Match(line.Text) is { Success: true } comment && Code.IsMatch(comment.Groups["code"].Value);
            if (code && (block.Count == 0 || block[^1].Number + 1 == line.Number))
            {
                block.Add(line);
                continue;
            }
            if (block.Count(own => own.Text.TrimEnd().EndsWith(';')) >= Fewest)
                yield return ReviewRules.Commented.Finding($"{block.Count} lines of code are commented out.", block[0].File, block[0].Number, block[0].Shown);
            block.Clear();
            if (code)
                block.Add(line);
        }
    }
}
