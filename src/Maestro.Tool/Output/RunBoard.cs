using System.Text.Json;
using Maestro.Runtime.Journal;
using Spectre.Console;

namespace Maestro.Tool.Output;

/// <summary>Where each phase and task of a run stands, kept from its records.</summary>
internal sealed class RunBoard
{
    private readonly Dictionary<string, string> phases = [];
    private readonly Dictionary<string, string> tasks = [];
    private readonly Lock gate = new();
    private Usage usage = Usage.None;

    /// <summary>What is being done right now.</summary>
    public string Doing { get; set; } = "";

    /// <summary>Tokens and calls, as far as agents told them.</summary>
    public string Spent
    {
        get
        {
            lock (gate)
                return $"{(usage.Tokens is { } tokens ? $"{tokens}" : "unknown")} tokens\n{(usage.ApiCalls is { } calls ? $"{calls}" : "unknown")} calls";
        }
    }

    /// <summary>Takes a record in.</summary>
    public void Apply(JournalRecord record)
    {
        lock (gate)
            switch (record.Type)
            {
                case "phase.started":
                    phases[Name(record.Key)] = "[yellow]●[/]";
                    break;
                case "phase.completed":
                    phases[Name(record.Key)] = Failed(record) ? "[red]✗[/]" : "[green]✓[/]";
                    break;
                case "task.started":
                    tasks[Name(record.Key)] = "[yellow]●[/]";
                    break;
                case "recovery.started" when record.Key.StartsWith("task/", StringComparison.Ordinal):
                    tasks[Name(record.Key)] = "[yellow]↺[/]";
                    break;
                case "agent.completed" when record.Payload.TryGetProperty("usage", out var used):
                    usage += used.Deserialize<Usage>(JournalJson.Options) ?? Usage.None;
                    break;
                case "integration.completed":
                    tasks[Name(record.Key)] = "[green]✓[/]";
                    break;
                case "task.completed" when tasks.GetValueOrDefault(Name(record.Key)) != "[green]✓[/]":
                    tasks[Name(record.Key)] = "[red]✗[/]";
                    break;
            }
    }

    /// <summary>The phases as markup.</summary>
    public string Phases() => Text(phases, "\n");

    /// <summary>The tasks as markup.</summary>
    public string Tasks() => Text(tasks, "  ");

    private string Text(Dictionary<string, string> states, string separator)
    {
        lock (gate)
            return string.Join(separator, states.Select(s => $"{s.Value} {Markup.Escape(Printable.Of(s.Key))}"));
    }

    private static bool Failed(JournalRecord record) =>
        record.Payload.TryGetProperty("result", out var result) && result.ValueKind == System.Text.Json.JsonValueKind.Object
        && result.TryGetProperty("failure", out var failure) && failure.ValueKind == System.Text.Json.JsonValueKind.Object;

    private static string Name(string key) => key.Split('/')[1].Split('#')[0];
}
