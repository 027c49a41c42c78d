namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>A human who answers what they were told to answer, once.</summary>
internal sealed class FakeInterview(params (string Id, string Text)[] answers) : IInterview
{
    public IReadOnlyList<Question>? Asked { get; private set; }

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
