using System.CommandLine;
using System.CommandLine.Parsing;
using Maestro.Runtime.LogIndex;

namespace Maestro.Tool.Commands.Logs;

/// <summary>The options that say which records are meant.</summary>
internal sealed class LogOptions
{
    /// <summary>Below it a decision is one to look at.</summary>
    public const double Doubtful = 0.6;

    private readonly Option<string?> type = new("--type") { Description = "Only records whose type begins so: decision, failure, recovery, gate, agent, phase, checkpoint, risk." };
    private readonly Option<string?> kind = new("--kind") { Description = "Only of this kind: a decision's or failure's kind, a gate's name, a recovery's strategy." };
    private readonly Option<string?> phase = new("--phase") { Description = "Only of this phase." };
    private readonly Option<string?> task = new("--task") { Description = "Only about this task." };
    private readonly Option<string?> text = new("--text") { Description = "Only records that hold this text." };
    private readonly Option<double?> below = new("--below") { Description = "Only decisions taken with less confidence than this, 0 to 1." };
    private readonly Option<bool> review = new("--needs-review") { Description = $"Only decisions taken with a confidence below {Doubtful:0.0}." };
    private readonly Option<DateTimeOffset?> since = Time("--since", "Not before then: a time, or 90s, 30m, 2h, 3d ago.");
    private readonly Option<DateTimeOffset?> until = Time("--until", "Before then.");

    /// <summary>Adds them to a command.</summary>
    public LogOptions AddTo(Command command)
    {
        foreach (var option in new Option[] { type, kind, phase, task, text, below, review, since, until })
            command.Add(option);
        return this;
    }

    /// <summary>What they say.</summary>
    public LogFilter Of(ParseResult parsed) => new()
    {
        Type = parsed.GetValue(type),
        Kind = parsed.GetValue(kind),
        Phase = parsed.GetValue(phase),
        Task = parsed.GetValue(task),
        Text = parsed.GetValue(text),
        Below = parsed.GetValue(below) ?? (parsed.GetValue(review) ? Doubtful : null),
        Since = parsed.GetValue(since),
        Until = parsed.GetValue(until),
    };

    private static Option<DateTimeOffset?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "time",
        CustomParser = argument => Parse(argument),
    };

    private static DateTimeOffset? Parse(ArgumentResult argument)
    {
        var said = argument.Tokens.Single().Value;
        if (Moment.Parse(said, TimeProvider.System.GetUtcNow()) is { } moment)
            return moment;
        argument.AddError($"'{said}' is no time: write 2026-11-25T10:30, 10:30, or how long ago, as 90s, 30m, 2h, 3d.");
        return null;
    }
}
