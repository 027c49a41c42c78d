using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maestro.Plugins.Agents.Exchange;

/// <summary>An attempt as JSON: what a program reads on its standard input and in <c>MAESTRO_TASK_FILE</c>.</summary>
internal static class TaskDocument
{
    private const int Version = 1;

    // Read by programs, not by browsers: text stays legible instead of turning into escapes.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Write(AgentAttempt attempt) => JsonSerializer.Serialize(
        new
        {
            Version,
            AttemptId = attempt.Id,
            Attempt = attempt.Number,
            Workspace = attempt.Workspace.Root,
            attempt.Workspace.BaseCommit,
            attempt.Feedback,
            attempt.Prompt,
            attempt.Guidance,
            Task = new
            {
                attempt.Task.Id,
                attempt.Task.Title,
                attempt.Task.Instructions,
                attempt.Task.Requirements,
                attempt.Task.Acceptance,
                attempt.Task.Writes,
                attempt.Task.Role,
                attempt.Task.Tags,
            },
        },
        Options);
}
