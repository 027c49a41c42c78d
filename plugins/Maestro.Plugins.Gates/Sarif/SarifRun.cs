using System.Text.Json;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Sarif;

/// <summary>One run of a tool in a SARIF 2.1.0 log: what it says of its rules and of whether it came to its end.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; numbers in comments are its sections.</remarks>
internal sealed class SarifRun
{
    private readonly JsonElement run;
    private readonly List<JsonElement> artifacts;
    private readonly List<JsonElement> rules;
    private readonly Dictionary<string, JsonElement> rulesById;
    private readonly Dictionary<string, SarifLevel> overrides = [];

    public SarifRun(JsonElement run)
    {
        this.run = run;
        artifacts = [.. run.Items("artifacts")];
        rules = [.. run.Member("tool").Member("driver").Items("rules")];
        rulesById = run.Member("tool").Items("extensions").SelectMany(e => e.Items("rules")).Concat(rules)
            .Where(r => r.Text("id") is not null).GroupBy(r => r.Text("id")!).ToDictionary(g => g.Key, g => g.Last());
        foreach (var changed in Invocations.SelectMany(i => i.Items("ruleConfigurationOverrides")))
        {
            if (changed.Member("descriptor").Text("id") is { } id && LevelOf(changed.Member("configuration").Text("level")) is { } level)
                overrides[id] = level;
        }
    }

    public IEnumerable<JsonElement> Results => run.Items("results");

    /// <summary>Whether the tool says that it did not do all its work (3.20.14).</summary>
    public bool Incomplete => Invocations.Any(i => i.Member("executionSuccessful") is { ValueKind: JsonValueKind.False });

    /// <summary>What the tool says went wrong with itself (3.20.21).</summary>
    public IEnumerable<string> Troubles => Invocations.SelectMany(i => i.Items("toolExecutionNotifications"))
        .Where(n => n.Text("level") == "error").Select(n => n.Member("message").Text("text")).OfType<string>();

    private IEnumerable<JsonElement> Invocations => run.Items("invocations");

    public string? RuleId(JsonElement result) => result.Text("ruleId") ?? result.Member("rule").Text("id") ?? Rule(result).Text("id");

    /// <summary>3.27.10: of the result; else as overridden; else the rule's own; else warning. What is no failure has none.</summary>
    public SarifLevel Level(JsonElement result)
    {
        if (LevelOf(result.Text("level")) is { } written)
            return written;
        if (result.Text("kind") is { } kind && kind != "fail")
            return SarifLevel.None;
        return RuleId(result) is { } id && overrides.TryGetValue(id, out var level) ? level
            : LevelOf(Rule(result).Member("defaultConfiguration").Text("level")) ?? SarifLevel.Warning;
    }

    /// <summary>3.11: the text itself, or the rule's text with the arguments put in.</summary>
    public string Message(JsonElement result)
    {
        var message = result.Member("message");
        if (message.Text("text") is { } text)
            return text;
        var template = message.Text("id") is { } id ? Rule(result).Member("messageStrings").Member(id).Text("text") : Rule(result).Member("shortDescription").Text("text");
        var arguments = message.Items("arguments").Where(a => a.ValueKind == JsonValueKind.String).Select((a, i) => (Place: $"{{{i}}}", Text: a.GetString()!));
        return arguments.Aggregate(template ?? "a finding without a message", (sum, a) => sum.Replace(a.Place, a.Text, StringComparison.Ordinal));
    }

    /// <summary>3.4: the address of a file, put together from bases and the run's list of files.</summary>
    public string? File(JsonElement? location)
    {
        if (location.Text("uri") is null && location.Whole("index") is { } index)
            location = index >= 0 && index < artifacts.Count ? artifacts[index].Member("location") : null;
        return location is { } known ? Resolved(known, depth: 0) : null;
    }

    private string? Resolved(JsonElement location, int depth)
    {
        var uri = location.Text("uri") ?? "";
        // A base may itself have a base; a circle of them is cut off.
        var from = depth < 8 && location.Text("uriBaseId") is { } id && run.Member("originalUriBaseIds").Member(id) is { } known ? Resolved(known, depth + 1) : null;
        if (Uri.TryCreate(uri, UriKind.Absolute, out var absolute))
            return absolute.IsFile ? absolute.LocalPath : depth == 0 ? null : "";
        var path = Uri.UnescapeDataString(uri);
        return string.IsNullOrEmpty(from) ? path : Path.Combine(from, path);
    }

    private JsonElement? Rule(JsonElement result)
    {
        if ((result.Whole("ruleIndex") ?? result.Member("rule").Whole("index")) is { } index && index >= 0 && index < rules.Count && result.Member("rule").Member("toolComponent") is null)
            return rules[index];
        return (result.Text("ruleId") ?? result.Member("rule").Text("id")) is { } id && rulesById.TryGetValue(id, out var rule) ? rule : null;
    }

    private static SarifLevel? LevelOf(string? word) => word switch
    {
        "none" => SarifLevel.None,
        "note" => SarifLevel.Note,
        "warning" => SarifLevel.Warning,
        "error" => SarifLevel.Error,
        _ => null,
    };
}
