using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Advised;

/// <summary>Holds what an agent says against the change it was shown: nothing is worse than what shows it.</summary>
internal static class Pointing
{
    // Agents miscount by a line or two, and then quote the right one.
    private const int Near = 3;
    private const int ShortestQuote = 4;

    /// <summary>The finding with its place and a severity that its evidence bears; null where it points at nothing that changed.</summary>
    public static ReviewFinding? Judge(AdvisedFinding found, IReadOnlyList<ChangedFile> files, Rule rule)
    {
        var path = found.File.Replace('\\', '/').TrimStart('.', '/');
        if (files.FirstOrDefault(file => file.Path == path) is not { } file || string.IsNullOrWhiteSpace(found.Message))
            return null;
        var quote = found.Quote.Trim().TrimStart('+').Trim();
        var quoted = quote.Length < ShortestQuote ? null
            : file.Added.Where(line => Math.Abs(line.Number - found.Line) <= Near && line.Text.Contains(quote, StringComparison.Ordinal)).MinBy(line => Math.Abs(line.Number - found.Line));
        var line = quoted ?? file.Added.FirstOrDefault(line => line.Number == found.Line);
        var bears = quoted is not null ? Severity.High : line is not null ? Severity.Medium : Severity.Low;
        var said = Enum.TryParse<Severity>(found.Severity, ignoreCase: true, out var severity) && Enum.IsDefined(severity) ? severity : Severity.Low;
        return rule.Finding(found.Message.Trim(), file.Path, line?.Number ?? 0, line?.Text.Trim() ?? "", said < bears ? said : bears);
    }
}
