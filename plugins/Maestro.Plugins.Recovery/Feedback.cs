using System.Text;

namespace Maestro.Plugins.Recovery;

/// <summary>A failure written out as instructions for an agent.</summary>
internal static class Feedback
{
    private const int MostFindings = 20;

    public static string ToTryAgain(Failure failure) =>
        Write(failure, "The last attempt at this task failed and was undone. Do the task again, in a way that avoids this.");

    public static string ToFix(Failure failure) =>
        Write(failure, "Your work is in the workspace, and a check of it failed. Mend the cause. Do not delete, skip or loosen tests, rules or gates.");

    private static string Write(Failure failure, string task)
    {
        var text = new StringBuilder().Append(task).Append("\n\n");
        text.Append(failure.Gate is { } gate ? $"Gate `{gate}` ({failure.Kind}): " : $"{failure.Kind}: ").Append(failure.Message).Append('\n');
        if (failure.Findings.Count > 0)
            text.Append("\nFindings:\n");
        foreach (var finding in failure.Findings.Take(MostFindings))
            text.Append("- ").Append(Line(finding)).Append('\n');
        if (failure.Findings.Count > MostFindings)
            text.Append($"- and {failure.Findings.Count - MostFindings} more\n");
        if (failure.Evidence.Length > 0)
            text.Append("\nOutput:\n").Append(failure.Evidence.TrimEnd()).Append('\n');
        return text.ToString();
    }

    private static string Line(GateFinding finding)
    {
        var place = finding.File is null ? "" : finding.Line > 0 ? $"{finding.File}:{finding.Line}: " : $"{finding.File}: ";
        return $"{place}{(finding.Code is null ? "" : finding.Code + ": ")}{finding.Message}";
    }
}
