using Maestro.Runtime.Execution.Advice;

namespace Maestro.Testing.Services;

/// <summary>An agent that answers what the test says; the answer is read as the runtime reads one.</summary>
internal sealed class AdvisorService(TestRun run) : IAdvisor
{
    public Task<Advice<T>> AskAsync<T>(AdviceQuestion question, Func<T, string?> problem, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(problem);
        cancellationToken.ThrowIfCancellationRequested();
        if (!run.ScriptedAdvice.TryGetValue(question.Key, out var json))
            return Task.FromResult(new Advice<T>(null, "no agent is configured that could be asked", 0));
        var (answer, wrong) = AnswerReader.Read<T>(json);
        wrong ??= problem(answer!);
        return Task.FromResult(wrong is null ? new Advice<T>(answer, null, 0) : new Advice<T>(null, $"no answer could be used: {wrong}", 2));
    }
}
