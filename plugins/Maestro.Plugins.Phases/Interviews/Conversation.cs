namespace Maestro.Plugins.Phases.Interviews;

/// <summary>Puts what is open to the human, once.</summary>
internal sealed class Conversation(IInterview interview, IDecisions decisions)
{
    /// <summary>Asks.</summary>
    /// <returns>One answer per question: theirs; or what was decided, on record, where nobody gave one.</returns>
    public async Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<OpenQuestion> open, CancellationToken cancellationToken)
    {
        if (open.Count == 0)
            return [];

        var answers = new List<Answer>();
        foreach (var answer in await interview.AskAsync([.. open.Select(q => q.Question)], cancellationToken))
        {
            var question = open.FirstOrDefault(q => q.Question.Id == answer.QuestionId);
            answers.Add(answer.Assumed && question is not null ? await Assumption.DecideAsync(decisions, question, answer, cancellationToken) : answer);
        }

        return answers;
    }
}
