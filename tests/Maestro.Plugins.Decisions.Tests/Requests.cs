namespace Maestro.Plugins.Decisions.Tests;

/// <summary>Requests in few words.</summary>
internal static class Requests
{
    public static WorkTask Task(string id, double minutes = 5, string priority = "P1", params string[] after) =>
        new() { Id = id, Title = $"Task {id}", Instructions = "", EstimateMinutes = minutes, Priority = priority, DependsOn = after };

    public static DecisionRequest Order(params WorkTask[] tasks) => new()
    {
        Kind = DecisionKinds.TaskOrdering,
        Key = "k",
        Question = "Which order?",
        Options = [.. tasks.Select(t => new DecisionOption { Id = t.Id, Title = t.Title })],
        Tasks = tasks,
    };

    public static DecisionOption Option(string id, params (string Criterion, double Points)[] scores) =>
        new() { Id = id, Title = id, Scores = scores.ToDictionary(s => s.Criterion, s => s.Points) };

    public static DecisionRequest Choose(params DecisionOption[] options) => new() { Kind = DecisionKinds.Approach, Key = "k", Question = "Which?", Options = options };
}
