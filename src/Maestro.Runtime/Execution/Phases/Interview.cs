using Maestro.Runtime.Effects;

namespace Maestro.Runtime.Execution.Phases;

/// <summary>
/// The human, once: answers given beforehand first, then the terminal, then what is recommended; then the plan. Recorded, so that a resumed run does not ask again. Once the plan was
/// shown, or planning has ended, it is sealed.
/// </summary>
internal sealed class Interview(Run run) : IInterview
{
    /// <summary>How many questions may be put at once.</summary>
    internal const int MaxQuestions = 5;

    private bool asked;
    private bool over;

    /// <summary>Whether the human turned the plan down.</summary>
    public bool Declined { get; private set; }

    /// <summary>Nobody can be asked any more, by whoever still holds this.</summary>
    public void Seal() => (asked, over) = (true, true);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        if (asked || over)
            throw new InvalidOperationException("the human was asked before; planning asks once");
        if (questions.Count > MaxQuestions)
            throw new ArgumentException($"at most {MaxQuestions} questions are put, these are {questions.Count}", nameof(questions));
        asked = true;
        return questions.Count == 0
            ? []
            : await run.Effects.RunAsync<IReadOnlyList<Answer>>(new(EffectKind.Interview, "interview"), ct => PutAsync(questions, ct), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PlanApproval> ApproveAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken cancellationToken)
    {
        if (over)
            throw new InvalidOperationException("the plan was shown before; it is approved once");
        over = true;
        var approval = await run.Effects.RunAsync<PlanApproval>(new(EffectKind.Interview, "approval"), ct => ShowAsync(markdown, check, ct), cancellationToken);
        Declined = !approval.Approved;
        return approval;
    }

    private async Task<PlanApproval> ShowAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken ct) => await run.Human.ApproveAsync(markdown, check, ct) switch
    {
        null => new(true, markdown, Assumed: true),
        "" => new(false, markdown, Assumed: false),
        var approved => new(true, approved, Assumed: false),
    };

    private async Task<IReadOnlyList<Answer>> PutAsync(IReadOnlyList<Question> questions, CancellationToken ct)
    {
        var given = run.Request.Answers;
        var open = questions.Where(q => !given.ContainsKey(q.Id)).ToList();
        var said = open.Count == 0 ? [] : await run.Human.AskAsync(open, ct);
        var answers = open.Zip(said).Where(x => x.Second is not null).ToDictionary(x => x.First.Id, x => x.Second!);
        return [.. questions.Select(q => (given.GetValueOrDefault(q.Id) ?? answers.GetValueOrDefault(q.Id)) is { } text
            ? new Answer(q.Id, q.Text, text, Assumed: false)
            : new Answer(q.Id, q.Text, q.Recommended, Assumed: true))];
    }
}
