using Maestro.Runtime.Diagnostics;

namespace Maestro.Tool.Output.GitHub;

/// <summary>A line by which a step of GitHub Actions annotates a file, as its documentation of workflow commands has it.</summary>
internal static class WorkflowCommand
{
    /// <summary>Of an error.</summary>
    public static string Of(Diagnostic problem) => Of("error", problem.Id, problem.Message, problem.Spot?.File, problem.Spot?.Line ?? 0, problem.Spot?.Column ?? 0);

    /// <summary>Of what a gate found.</summary>
    public static string Of(string gate, GateFinding finding) => Of("error", finding.Code is { } code ? $"{gate}: {code}" : gate, finding.Message, finding.File, finding.Line, 0);

    /// <summary>Of anything.</summary>
    /// <param name="level"><c>error</c>, <c>warning</c> or <c>notice</c>.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="message">What it says.</param>
    /// <param name="file">Relative to the repository; null when it is of none.</param>
    /// <param name="line">From 1; 0 when unknown.</param>
    /// <param name="column">From 1; 0 when unknown.</param>
    public static string Of(string level, string title, string message, string? file = null, int line = 0, int column = 0)
    {
        var properties = new List<string>();
        if (file is not null)
            properties.Add($"file={Property(file)}");
        if (file is not null && line > 0)
            properties.Add($"line={line}");
        if (file is not null && line > 0 && column > 0)
            properties.Add($"col={column}");
        properties.Add($"title={Property(title)}");
        return $"::{level} {string.Join(',', properties)}::{Data(message)}";
    }

    private static string Data(string text) => Printable.Of(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
