using Spectre.Console;
using Spectre.Console.Rendering;

namespace Maestro.Tool.Output.Progress;

/// <summary>How far a run is, as a few lines that are drawn again and again.</summary>
/// <param name="progress">The run.</param>
/// <param name="unicode">Whether the terminal shows more than ASCII.</param>
internal sealed class ProgressView(RunProgress progress, bool unicode)
{
    // More would push what was said off the screen.
    private const int MostTasks = 8;
    private const int Wide = 24;
    private const int Narrow = 12;

    /// <summary>Draws it.</summary>
    /// <param name="now">The present.</param>
    public IRenderable Draw(DateTimeOffset now)
    {
        var tasks = progress.Tasks;
        var lines = new List<string> { string.Join("  ", progress.Phases.Select(phase => $"{Mark(phase.Stage)} {Shade(phase.Stage, phase.Name)}")) };
        if (tasks.Count > 0)
        {
            lines.Add($"{Bar(tasks.Count(task => task.Stage == Stage.Done), tasks.Count, Wide)} {tasks.Count(task => task.Stage == Stage.Done)} of {tasks.Count} tasks{Left(tasks, now)}");
            var busy = tasks.Where(task => task.Busy).ToList();
            lines.AddRange(busy.Take(MostTasks).Select(task => $"  {Mark(task.Stage)} {Plain(task.Id)} {Plain(Cut(task.Title))}  [grey]{Plain(task.Doing)}, {RunProgress.Clock(task.Took(now))}[/]"));
            if (busy.Count > MostTasks)
                lines.Add($"  [grey]and {busy.Count - MostTasks} more at work[/]");
        }

        if (progress.Doing.Length > 0 && !tasks.Any(task => task.Busy))
            lines.Add($"  [grey]{Plain(Cut(progress.Doing))}[/]");
        lines.Add(string.Join("   ", progress.Spent(now).Select(spent => $"[grey]{spent.Name}[/] {(spent.Share is { } share ? Bar(share, Narrow) + " " : "")}{spent.Used}{(spent.Of.Length > 0 ? $" [grey]of {spent.Of}[/]" : "")}")));
        return new Rows(lines.Select(line => new Markup(line) { Overflow = Overflow.Ellipsis }));
    }

    private static string Left(IReadOnlyCollection<TaskProgress> tasks, DateTimeOffset now) => TimeLeft.Of(tasks, now) switch
    {
        null => "",
        { TotalMinutes: < 1 } => "   [grey]under a minute left, by estimate[/]",
        { } left => $"   [grey]about {Math.Ceiling(left.TotalMinutes):0} min left, by estimate[/]",
    };

    private string Bar(int done, int all, int width) => Bar((double)done / all, width);

    private string Bar(double share, int width)
    {
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * width);
        var colour = share switch { >= 1 => "red", >= .8 => "yellow", _ => "green" };
        // All of the tasks is good news, all of a limit is not.
        return $"[{(width == Wide ? "green" : colour)}]{new string(unicode ? '█' : '#', full)}[/][grey]{new string(unicode ? '░' : '.', width - full)}[/]";
    }

    private string Mark(Stage stage) => (stage, unicode) switch
    {
        (Stage.Running, true) => "[yellow]●[/]",
        (Stage.Recovering, true) => "[yellow]↺[/]",
        (Stage.Done, true) => "[green]✓[/]",
        (Stage.Failed, true) => "[red]✗[/]",
        (_, true) => "[grey]○[/]",
        (Stage.Running, _) => "[yellow]*[/]",
        (Stage.Recovering, _) => "[yellow]~[/]",
        (Stage.Done, _) => "[green]+[/]",
        (Stage.Failed, _) => "[red]x[/]",
        _ => "[grey]-[/]",
    };

    private static string Shade(Stage stage, string text) => stage == Stage.Waiting ? $"[grey]{Plain(text)}[/]" : Plain(text);

    private static string Plain(string text) => Markup.Escape(Printable.Of(text).ReplaceLineEndings(" "));

    private static string Cut(string text) => text.Length > 60 ? text[..59] + "…" : text;
}
