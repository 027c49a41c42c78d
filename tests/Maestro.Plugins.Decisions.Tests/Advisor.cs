using System.Text.Json;

namespace Maestro.Plugins.Decisions.Tests;

/// <summary>Answers what it was given, as the runtime's advisor hands an agent's answer on.</summary>
/// <param name="json">The answer; null where nobody is there.</param>
internal sealed class Advisor(string? json) : IAdvisor
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string Asked { get; private set; } = "";

    public string? Problem { get; private set; }

    public Task<Advice<T>> AskAsync<T>(AdviceQuestion question, Func<T, string?> problem, CancellationToken cancellationToken)
        where T : class
    {
        Asked = question.Text;
        var answer = json is null ? null : JsonSerializer.Deserialize<T>(json, Options);
        Problem = answer is null ? "nobody is there" : problem(answer);
        return Task.FromResult(Problem is null ? new Advice<T>(answer, null, 0) : new Advice<T>(null, Problem, 2));
    }
}
