using System.Text;

namespace Maestro.Plugins.Recovery;

/// <summary>The last rung: a person decides, from one page that says what was tried.</summary>
[Extension("escalate", Summary = "Asks a person, by ending the run as needs-human; resume --answer goes on.")]
public sealed class EscalateStrategy : IRecoveryStrategy
{
    private const int MostFindings = 20;

    /// <inheritdoc/>
    public Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var subject = context.Task is { } task ? $"{task.Id} ({task.Title})" : "this phase";
        return Task.FromResult(RecoveryResult.AskHuman($"how to go on with {subject}: {context.Failure.Message}", Page(context, subject)));
    }

    private static string Page(IRecoveryContext context, string subject)
    {
        var page = new StringBuilder();
        page.Append($"# A decision is needed on {subject}\n\n## What is wrong\n\n{context.Failure.Message}\n");
        if (context.Task is { } task)
            page.Append($"\nThe task: {task.Instructions}\n");
        if (context.Failure.Findings.Count > 0)
            page.Append('\n').AppendJoin('\n', context.Failure.Findings.Take(MostFindings).Select(f => $"- {(f.File is null ? "" : $"`{f.File}{(f.Line > 0 ? $":{f.Line}" : "")}` ")}{f.Message}")).Append('\n');
        if (context.Failure.Evidence.Length > 0)
            page.Append($"\n```\n{context.Failure.Evidence.Replace("```", "'''").TrimEnd()}\n```\n");
        page.Append("\n## What was tried\n\n");
        page.Append(context.Tried.Count == 0 ? "Nothing.\n" : string.Concat(context.Tried.Select((t, i) => $"{i + 1}. {t.Strategy}: {t.Action}\n")));
        page.Append("\n## What to decide\n\nHow this is to be done instead. The answer is handed to the agent as it is; the checks that failed are run again.\n");
        return page.ToString();
    }
}
