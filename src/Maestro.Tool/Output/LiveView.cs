using System.Collections.Concurrent;
using System.Diagnostics;
using Maestro.Runtime.Execution;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output.Progress;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Maestro.Tool.Output;

/// <summary>Lines of what happened, and below them how far the run is, drawn again and again: phases, tasks with what is done about them, what is used of the limits, time left. Only on a terminal.</summary>
internal sealed class LiveView(Terminal terminal, bool ask, Editor editor) : IRunView
{
    private readonly BlockingCollection<string> lines = [];
    private readonly RunProgress progress = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly PromptChannel prompts = new(terminal, editor);
    private ProgressView View => field ??= new(progress, terminal.Out.Profile.Capabilities.Unicode);

    /// <inheritdoc/>
    public IHumanChannel Human => ask ? prompts : new NobodyThere();

    /// <inheritdoc/>
    public OpenFailures Failures { get; } = new();

    /// <inheritdoc/>
    public void Opened(RunDirectory directory) => progress.Open(directory);

    /// <inheritdoc/>
    public void Record(JournalRecord record)
    {
        Failures.Apply(record);
        progress.Apply(record);
        if (RecordText.Of(record) is { } text && record.Type is not ("phase.started" or "agent.started"))
            lines.Add(text);
    }

    /// <inheritdoc/>
    public void Say(string text)
    {
        if (text.StartsWith("note:", StringComparison.Ordinal))
            lines.Add(text);
        else
            progress.Doing = text;
    }

    /// <inheritdoc/>
    public void Log(string line)
    {
        // On the same screen it waits for its turn: written at once it would tear it.
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine(Printable.Of(line));
        else
            lines.Add(line);
    }

    /// <inheritdoc/>
    public async Task<T> ShowAsync<T>(Func<Task<T>> run, CancellationToken stop)
    {
        await using var stopping = stop.Register(() => lines.Add(Stopping.Text));
        var running = Task.Run(run);
        while (!running.IsCompleted)
        {
            // While the human is asked, the screen is theirs.
            if (prompts.Open)
            {
                await Task.WhenAny(running, prompts.Closed);
                continue;
            }
            WriteLines();
            // What moves is taken away before a line is written: what it covered would show through otherwise.
            await terminal.Out.Live(Render()).AutoClear(true).StartAsync(async live =>
            {
                while (!running.IsCompleted && !prompts.Wanted && lines.Count == 0)
                {
                    live.UpdateTarget(Render());
                    await Task.WhenAny(running, Task.Delay(200));
                }
            });
            prompts.Grant();
        }
        WriteLines();
        return await running;
    }

    private void WriteLines()
    {
        while (lines.TryTake(out var line))
            terminal.Out.MarkupLineInterpolated($"[grey]{watch.Elapsed:mm\\:ss}[/] {Printable.Of(line)}");
    }

    private IRenderable Render() => View.Draw(DateTimeOffset.UtcNow);
}
