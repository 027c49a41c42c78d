using Maestro.Runtime.Effects;

namespace Maestro.Runtime.Execution.Phases;

/// <summary>The human, once: answers given beforehand first, then the terminal, then what is recommended. Recorded, so that a resumed run does not ask again.</summary>
internal sealed class Interview(Run run) : IInterview
{
    /// <summary>How many questions may be put at once.</summary>
    internal const int MaxQuestions = 5;

    private bool asked;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        if (asked)
            throw new InvalidOperationException("the human was asked before; planning asks once");
        if (questions.Count > MaxQuestions)
            throw new ArgumentException($"at most {MaxQuestions} questions are put, these are {questions.Count}", nameof(questions));
        asked = true;
        return questions.Count == 0
            ? []
            : await run.Effects.RunAsync<IReadOnlyList<Answer>>(new(EffectKind.Interview, "interview"), ct => PutAsync(questions, ct), cancellationToken);
    }

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
