using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>When each task was worked on: a row a task, a bar an attempt.</summary>
internal static class TimelineChart
{
    private const double Width = 1080;
    private const double Row = 22;
    private const double Top = 28;
    private const int MostLetters = 22;

    // From so many on it is told how many tasks were at work at once, which no reader can count.
    private const int Crowd = 12;

    public static Node Of(ReportModel model)
    {
        var begun = model.Tasks.Where(t => t.Started is not null).OrderBy(t => t.Started).ToList();
        if (begun.Count == 0)
            return Tag("p", "When tasks were worked on was not written down.");
        var zero = begun[0].Started!.Value;
        return All(
        [
            Tag("p", $"{begun.Count} tasks were worked on, from {zero.UtcDateTime:HH:mm:ss} UTC. A bar is an attempt of an agent; the line below it is the whole task, its gates and its waiting for others to be integrated among it. The table below says the same in numbers."),
            Legend(),
            begun.Count >= Crowd ? CrowdChart.Of(begun, zero) : null,
            Folded.Of(begun, "tasks by time", (some, name) => Chart(some, name, zero)),
        ]);
    }

    private static Element Legend() => Tag("ul", All(new[] { ("kept", Tone.Good), ("failed", Tone.Bad), ("cut off", Tone.Warn), ("not judged", Tone.Neutral) }
        .Select(l => Tag("li", Tag("svg", Drawing.Box(0, 0, 12, 12, $"fill {ToneName.Of(l.Item2)}")).With("width", 12).With("height", 12).With("aria-hidden", "true"), Tag("span", $"attempt {l.Item1}"))))).Class("legend");

    private static Element Chart(IReadOnlyList<TaskEntry> tasks, string name, DateTimeOffset zero)
    {
        var from = Seconds(tasks.Min(t => t.Started)!.Value, zero);
        var to = tasks.Max(t => End(t, zero));
        // As wide as the longest name wants it.
        var names = 24 + (7.2 * Math.Min(MostLetters, tasks.Max(t => t.Id.Length)));
        var axis = new TimeAxis(from, to, names, Width - names - 20);
        var height = Top + (tasks.Count * Row) + 6;
        var longest = tasks.MaxBy(t => t.Seconds ?? 0)!;
        var says = $"Timeline of {tasks.Count} tasks over {Took.Of(to - from)}, {tasks.Sum(t => t.Timeline.Count)} attempts, {tasks.Sum(t => t.Timeline.Count(a => a.End == AttemptEnd.Failed))} of them failed. The longest is {longest.Id} with {Took.Of(longest.Seconds ?? 0)}.";
        return Drawing.Scrolled(Drawing.Of(Width, height, says, All([axis.Ticks(Top - 4, height), .. tasks.Select((t, i) => Task(t, Top + (i * Row), names, axis, zero))])).Fitted(), $"Timeline: {name}");
    }

    private static Node Task(TaskEntry task, double y, double names, TimeAxis axis, DateTimeOffset zero)
    {
        var (start, end) = (Seconds(task.Started!.Value, zero), End(task, zero));
        return All(
        [
            Drawing.Label(names - 10, y + 14, Drawing.Cut(task.Id, MostLetters), "name"),
            Drawing.Box(axis.At(start), y + 16, Math.Max(1, axis.At(end) - axis.At(start)), 2, $"whole {ToneName.Of(ToneName.Of(task.State))}").Saying($"{task.Id}: {StateWord.Of(task.State)}, {Took.Of(end - start)}"),
            .. task.Timeline.Select(a => Attempt(task, a, y, axis, zero)),
        ]);
    }

    private static Element Attempt(TaskEntry task, TimedAttempt attempt, double y, TimeAxis axis, DateTimeOffset zero)
    {
        var start = Seconds(attempt.Started, zero);
        var end = attempt.Ended is { } ended ? Seconds(ended, zero) : End(task, zero);
        return Drawing.Box(axis.At(start), y + 4, Math.Max(2, axis.At(end) - axis.At(start)), 11, $"fill {ToneName.Of(ToneName.Of(attempt.End))}")
            .Saying($"{task.Id}, attempt {attempt.Number}{(attempt.Agent is null ? "" : $" by {attempt.Agent}")}: {Took.Of(end - start)}{(attempt.Failure is { } failure ? $", failed by {failure.ToString().ToLowerInvariant()}" : "")}");
    }

    // A task without an end ends, as far as is known, with the last that was seen of it.
    private static double End(TaskEntry task, DateTimeOffset zero) =>
        Seconds(task.Ended ?? task.Timeline.Select(a => a.Ended ?? a.Started).Append(task.Started!.Value).Max(), zero);

    private static double Seconds(DateTimeOffset utc, DateTimeOffset zero) => (utc - zero).TotalSeconds;
}
