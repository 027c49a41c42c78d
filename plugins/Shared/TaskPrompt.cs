using System.Text;

namespace Maestro.Plugins;

/// <summary>The words an agent gets for an attempt.</summary>
internal static class TaskPrompt
{
    /// <summary>Writes them.</summary>
    public static string Write(AgentAttempt attempt)
    {
        var task = attempt.Task;
        var text = new StringBuilder();
        text.Append("# ").Append(task.Title).Append("\n\n").Append(task.Instructions.Trim()).Append('\n');
        List(text, "Requirements it serves", task.Requirements);
        List(text, "It is done when", task.Acceptance);
        List(text, "Change nothing outside", task.Writes);
        if (attempt.Guidance.Trim() is { Length: > 0 } guidance)
            text.Append("\n## For tasks of this kind\n\n").Append(guidance).Append('\n');
        if (attempt.Feedback.Trim() is { Length: > 0 } feedback)
            text.Append("\n## What came of the attempt before\n\n").Append(feedback).Append('\n');
        return text.Append("""

            ## How to work

            Work in the current folder, by yourself: nobody can answer questions. Do not commit, push or change branches; what changes in the files is
            the result. When you are done, say in one or two sentences what you did.

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static void List(StringBuilder text, string title, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;
        text.Append("\n## ").Append(title).Append("\n\n");
        foreach (var item in items)
            text.Append("- ").Append(item).Append('\n');
    }
}
