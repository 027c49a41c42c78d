namespace Maestro.Runtime.Execution.Counsel;

/// <summary>Outside of a run nothing counts what an agent uses, so none is asked.</summary>
internal sealed class NobodyToAsk : IAdvisor
{
    /// <inheritdoc/>
    public Task<Advice<T>> AskAsync<T>(AdviceQuestion question, Func<T, string?> problem, CancellationToken cancellationToken)
        where T : class => Task.FromResult(new Advice<T>(null, "agents are asked in runs only, where limits hold", 0));
}
