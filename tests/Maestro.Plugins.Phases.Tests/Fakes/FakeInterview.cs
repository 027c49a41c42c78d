namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>A human who answers what they were told to answer, once.</summary>
internal sealed class FakeInterview(params (string Id, string Text)[] answers) : IInterview
{
    public IReadOnlyList<Question>? Asked { get; private set; }

    /// <summary>What is made of the plan that is shown; null turns it down.</summary>
    public Func<string, string?> Makes { get; init; } = plan => plan;

    public string? Shown { get; private set; }

    public Task<PlanApproval> ApproveAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken cancellationToken)
    {
        if (Shown is not null)
            throw new InvalidOperationException("The plan was shown before.");

        Shown = markdown;
        var left = Makes(markdown);
        if (left is not null && check(left).Count > 0)
            throw new InvalidOperationException(check(left)[0].Message);
        return Task.FromResult(new PlanApproval(left is not null, left ?? markdown, Assumed: false));
    }

    public Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        if (Asked is not null)
            throw new InvalidOperationException("The human was asked before.");

        Asked = questions;
        return Task.FromResult<IReadOnlyList<Answer>>([.. questions.Select(q => Array.Find(answers, a => a.Id == q.Id) is { Id: not null } answer
            ? new Answer(q.Id, q.Text, answer.Text, false)
            : new Answer(q.Id, q.Text, q.Recommended, true))]);
    }
}
