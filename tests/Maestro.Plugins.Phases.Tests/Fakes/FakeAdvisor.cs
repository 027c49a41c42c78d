using System.Text.Json;

namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>Answers what the test says to a question, by its key or to any; nobody is there where it says nothing.</summary>
internal sealed class FakeAdvisor(string? json = null) : IAdvisor
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public List<AdviceQuestion> Questions { get; } = [];

    public Dictionary<string, string> ByKey { get; init; } = [];

    public Task<Advice<T>> AskAsync<T>(AdviceQuestion question, Func<T, string?> problem, CancellationToken cancellationToken)
        where T : class
    {
        Questions.Add(question);
        if (ByKey.GetValueOrDefault(question.Key, json!) is not { } text)
            return Task.FromResult(new Advice<T>(null, "nobody is there", 0));
        var answer = JsonSerializer.Deserialize<T>(text, Options)!;
        return Task.FromResult(problem(answer) is { } wrong ? new Advice<T>(null, wrong, 2) : new Advice<T>(answer, null, 0));
    }
}
