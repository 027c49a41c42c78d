using Maestro.Runtime.Execution.Phases;

namespace Maestro.Testing.Services;

/// <summary>A human who answers what the test scripted, once, and no more questions than the real one is asked.</summary>
internal sealed class InterviewService(TestRun run, RunLog log) : IInterview
{
    private bool asked;

    public Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        cancellationToken.ThrowIfCancellationRequested();
        if (asked)
            throw new InvalidOperationException("the human was asked before; planning asks once");
        if (questions.Count > Interview.MaxQuestions)
            throw new ArgumentException($"at most {Interview.MaxQuestions} questions are put, these are {questions.Count}", nameof(questions));
        asked = true;
        IReadOnlyList<Answer> answers = [.. questions.Select(AnswerTo)];
        log.Record(new HumanAsked(questions, answers));
        return Task.FromResult(answers);
    }

    // As in a run: what was given beforehand comes first.
    private Answer AnswerTo(Question question)
    {
        if (run.Request.Answers.TryGetValue(question.Id, out var given) || run.ScriptedAnswers.TryGetValue(question.Id, out given))
            return new(question.Id, question.Text, given, Assumed: false);
        return run.NobodyAnswers
            ? new(question.Id, question.Text, question.Recommended, Assumed: true)
            : throw log.Missed(nameof(run.ScriptedAnswers), $"Question '{question.Id}' was put to the human (and {nameof(run.NobodyAnswers)} is not set)");
    }
}
