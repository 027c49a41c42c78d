using System.Text.Json;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Driving.Reports;

/// <summary>What an agent says of its work in a fixed form.</summary>
/// <param name="Done">Whether it did the task.</param>
/// <param name="Summary">What it did, or why it could not.</param>
internal sealed record AgentReport(bool Done, string Summary)
{
    /// <summary>The form, for agents that can be held to one.</summary>
    public const string Schema =
        """{"type":"object","properties":{"done":{"type":"boolean"},"summary":{"type":"string"}},"required":["done","summary"],"additionalProperties":false}""";

    /// <summary>The form in words, for the others.</summary>
    public const string Wish = """
        Let your last message be a JSON object and nothing else: {"done": true, "summary": "what you did"}. Where you could not do the task, "done" is
        false and "summary" says why.
        """;

    /// <summary>Reads it from an agent's last words, around which there may be others.</summary>
    /// <returns>The report, or what is wrong with it.</returns>
    public static (AgentReport? Report, string Wrong) Read(string words)
    {
        var (from, to) = (words.IndexOf('{'), words.LastIndexOf('}'));
        if (from < 0 || to < from)
            return (null, "there is no JSON object in it");
        if (JsonText.Objects(words[from..(to + 1)]) is not [var report])
            return (null, "it is not valid JSON");
        if (report.At("done").ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return (null, "\"done\" must be true or false");
        return report.Text("summary") is { Length: > 0 } summary ? (new(report.Flag("done"), summary), "") : (null, "\"summary\" must be a text");
    }
}
