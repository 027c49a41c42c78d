namespace Maestro.Testing.Tests.Extensions;

/// <summary>Values in few words.</summary>
internal static class Make
{
    public static WorkTask Task(string id) => new() { Id = id, Title = id, Instructions = "do" };

    public static DecisionRequest Request(string key, params string[] options) =>
        new() { Kind = DecisionKinds.Approach, Key = key, Question = "Which?", Options = [.. options.Select(o => new DecisionOption { Id = o, Title = o })] };

    public static Decision Decision(DecisionRequest request, string choice, string rationale = "because", double confidence = 1) => new()
    {
        Kind = request.Kind,
        Question = request.Question,
        Options = request.Options,
        Choice = choice,
        Rationale = rationale,
        Confidence = confidence,
    };

    public static GateReport Report(string gate, GateVerdict verdict) => new() { Gate = gate, Verdict = verdict, Summary = verdict.ToString() };

    public static Failure Failure(string message) => new() { Kind = FailureKind.Test, Message = message, Gate = "test" };
}
