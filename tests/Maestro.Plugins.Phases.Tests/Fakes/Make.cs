namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>Artifacts in few words.</summary>
internal static class Make
{
    public static WorkTask Task(string id, string[]? after = null, string[]? writes = null, string[]? requirements = null) => new()
    {
        Id = id,
        Title = $"Task {id}",
        Instructions = "do",
        DependsOn = after ?? [],
        Writes = writes ?? [],
        Requirements = requirements ?? [],
    };

    public static TaskGraph Graph(params WorkTask[] tasks) => new() { Tasks = tasks };

    public static WorkPlan Plan(params Requirement[] requirements) => new() { Title = "Kelvin scale", Slug = "kelvin-scale", Requirements = requirements };

    public static Requirement Requirement(string id, string text = "text", string priority = "P1", string[]? after = null, string[]? files = null) =>
        new() { Id = id, Text = text, Priority = priority, DependsOn = after ?? [], Files = files ?? [] };

    public static TaskResult Result(string id, TaskState state = TaskState.Done, params string[] changed) => new()
    {
        TaskId = id,
        State = state,
        Attempts = state == TaskState.NotStarted ? 0 : 1,
        Commit = state == TaskState.Done ? "0123456789abcdef" : null,
        Changes = [.. changed.Select(c => new FileChange(c, FileChangeKind.Modified))],
    };

    public static ChangeSet Changes(params TaskResult[] results) => new() { Tasks = results, HeadCommit = "0123456789abcdef" };
}
