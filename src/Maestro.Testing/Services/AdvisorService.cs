using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Maestro.Testing.Services;

/// <summary>An agent that answers what the test says.</summary>
internal sealed class AdvisorService(TestRun run) : IAdvisor
{
    // As the runtime reads answers.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public Task<Advice<T>> AskAsync<T>(AdviceQuestion question, Func<T, string?> problem, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(problem);
        cancellationToken.ThrowIfCancellationRequested();
        if (!run.ScriptedAdvice.TryGetValue(question.Key, out var json))
            return Task.FromResult(new Advice<T>(null, "no agent is configured that could be asked", 0));
        try
        {
            var answer = JsonSerializer.Deserialize<T>(json, Options)!;
            return Task.FromResult(problem(answer) is { } wrong ? new Advice<T>(null, $"no answer could be used: {wrong}", 2) : new Advice<T>(answer, null, 0));
        }
        catch (JsonException e)
        {
            return Task.FromResult(new Advice<T>(null, $"no answer could be used: {e.Message}", 2));
        }
    }
}
