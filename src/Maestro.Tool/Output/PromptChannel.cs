using Maestro.Runtime.Execution;
using Spectre.Console;

namespace Maestro.Tool.Output;

/// <summary>Asks the person at the terminal, once the live view has left it.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="editor">Opens what they want to change.</param>
internal sealed class PromptChannel(Terminal terminal, Editor editor) : IHumanChannel
{
    private const string Approve = "Carry it out";
    private const string Change = "Change it first";
    private const string Decline = "Stop here";

    private volatile ScreenTurn? turn;

    /// <summary>Whether the screen is asked for.</summary>
    public bool Wanted => turn is { Over.IsCompleted: false };

    /// <summary>Whether the person is being asked.</summary>
    public bool Open => turn is { Granted.IsCompleted: true, Over.IsCompleted: false };

    /// <summary>Ends when the person has answered.</summary>
    public Task Closed => turn?.Over ?? Task.CompletedTask;

    /// <summary>The screen is free.</summary>
    public void Grant() => turn?.Grant();

    /// <inheritdoc/>
    public Task<IReadOnlyList<string?>> AskAsync(IReadOnlyList<Question> questions, CancellationToken ct) => OnScreenAsync<IReadOnlyList<string?>>(
        async () =>
        {
            terminal.Out.MarkupLine($"[bold]{questions.Count} {(questions.Count == 1 ? "question" : "questions")}, once.[/] Enter takes the answer in brackets; then you see the plan, and from then on the run is on its own.");
            var answers = new List<string?>();
            foreach (var question in questions)
            {
                terminal.Out.WriteLine();
                terminal.Out.MarkupLineInterpolated($"[grey]{Printable.Of(question.Why)}[/]");
                var prompt = new TextPrompt<string>(Markup.Escape(Printable.Of(question.Text))).DefaultValue(question.Recommended);
                answers.Add(await prompt.ShowAsync(terminal.Out, ct));
            }
            return answers;
        },
        ct);

    /// <inheritdoc/>
    public Task<string?> ApproveAsync(string markdown, Func<string, IReadOnlyList<RequestProblem>> check, CancellationToken ct) => OnScreenAsync<string?>(
        async () =>
        {
            for (var plan = markdown; ; plan = await editor.EditAsync(plan, ct))
            {
                terminal.Out.WriteLine();
                foreach (var line in PlanBody.Lines(plan))
                    terminal.Line(line);
                var problems = check(plan);
                foreach (var problem in problems)
                    terminal.Line($"plan:{problem.Line}:{problem.Column}: error {problem.Id}: {problem.Message} {problem.Fix}");
                // What cannot be carried out cannot be approved.
                var choices = problems.Count == 0 ? new[] { Approve, Change, Decline } : [Change, Decline];
                var choice = await new SelectionPrompt<string>().Title("This is the plan.").AddChoices(choices).ShowAsync(terminal.Out, ct);
                if (choice != Change)
                    return choice == Approve ? plan : "";
            }
        },
        ct);

    private async Task<T> OnScreenAsync<T>(Func<Task<T>> ask, CancellationToken ct)
    {
        var mine = new ScreenTurn();
        turn = mine;
        try
        {
            await mine.Granted.WaitAsync(ct);
            return await ask();
        }
        finally
        {
            mine.End();
        }
    }
}
