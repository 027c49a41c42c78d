using Maestro.Runtime.Execution.Phases;

namespace Maestro.Testing.Services;

/// <summary>A human who answers what the test scripted, once, and no more questions than the real one is asked.</summary>
internal sealed class InterviewService(TestRun run, RunLog log) : IInterview
{
    private bool asked;
    private bool shown;

    public Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        cancellationToken.ThrowIfCancellationRequested();
        if (asked || shown)
            throw new InvalidOperationException("the human was asked before; planning asks once");
        if (questions.Count > Interview.MaxQuestions)
            throw new ArgumentException($"at most {Interview.MaxQuestions} questions are put, these are {questions.Count}", nameof(questions));
        asked = true;
        IReadOnlyList<Answer> answers = [.. questions.Select(AnswerTo)];
        log.Record(new HumanAsked(questions, answers));
        return Task.FromResult(answers);
    }

    public Task<PlanApproval> ApproveAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(check);
        cancellationToken.ThrowIfCancellationRequested();
        if (shown)
            throw new InvalidOperationException("the plan was shown before; it is approved once");
        shown = true;
        var text = run.ScriptedApproval is { } scripted ? scripted(markdown) : markdown;
        if (text is not null && check(text) is [var problem, ..])
            throw log.Missed(nameof(run.ScriptedApproval), $"The plan that the human left cannot stand: {problem.Id} {problem.Message}");
        var approval = new PlanApproval(text is not null, text ?? markdown, run.NobodyAnswers);
        log.Record(new PlanShown(markdown, approval));
        return Task.FromResult(approval);
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
