using Maestro.Runtime.Execution;
using Spectre.Console;

namespace Maestro.Tool.Output;

/// <summary>Asks the person at the terminal, once the live view has left it.</summary>
internal sealed class PromptChannel(Terminal terminal) : IHumanChannel
{
    private readonly TaskCompletionSource granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the screen is asked for.</summary>
    public bool Wanted { get; private set; }

    /// <summary>Whether the person is being asked.</summary>
    public bool Open => Wanted && granted.Task.IsCompleted && !closed.Task.IsCompleted;

    /// <summary>Ends when the person has answered.</summary>
    public Task Closed => closed.Task;

    /// <summary>The screen is free.</summary>
    public void Grant()
    {
        if (Wanted)
            granted.TrySetResult();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string?>> AskAsync(IReadOnlyList<Question> questions, CancellationToken ct)
    {
        Wanted = true;
        await granted.Task.WaitAsync(ct);
        try
        {
            terminal.Out.MarkupLine($"[bold]{questions.Count} questions, once.[/] Enter takes the answer in brackets; from then on the run is on its own.");
            var answers = new List<string?>();
            foreach (var question in questions)
            {
                terminal.Out.WriteLine();
                terminal.Out.MarkupLineInterpolated($"[grey]{Printable.Of(question.Why)}[/]");
                var prompt = new TextPrompt<string>(Markup.Escape(Printable.Of(question.Text))).DefaultValue(question.Recommended);
                answers.Add(await prompt.ShowAsync(terminal.Out, ct));
            }
            return answers;
        }
        finally
        {
            Wanted = false;
            closed.TrySetResult();
        }
    }
}
