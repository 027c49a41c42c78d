using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>What review found, for editors, hosts of code and other programs that read SARIF.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
internal static class SarifFile
{
    /// <summary>Name of the file in the report folder.</summary>
    public const string Name = "review.sarif";

    private const string Root = "SRCROOT";

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(Run run, ReviewResult review, CancellationToken ct)
    {
        Directory.CreateDirectory(run.Directory.Report);
        await File.WriteAllTextAsync(Path.Combine(run.Directory.Report, Name), run.Scrubber.Text(Text(review, run.Id)), ct);
    }

    /// <summary>The document.</summary>
    /// <param name="review">What was found.</param>
    /// <param name="run">The run's id.</param>
    public static string Text(ReviewResult review, string run)
    {
        var rules = review.Findings.Select(RuleOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "Maestro", ["rules"] = new JsonArray([.. rules.Select(id => Rule(id, review))]) } },
                ["automationDetails"] = new JsonObject { ["id"] = $"maestro/review/{run}" },
                ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["description"] = Message("The root of the repository.") } },
                ["results"] = new JsonArray([.. review.Findings.Select(finding => Result(finding, rules.IndexOf(RuleOf(finding))))]),
                ["columnKind"] = "utf16CodeUnits",
                ["properties"] = new JsonObject { ["score"] = review.Score, ["target"] = review.Target, ["rounds"] = review.Rounds.Count },
            }),
        }.ToJsonString(Options);
    }

    // Without a rule, the critic is what there is to go by.
    private static string RuleOf(ReviewFinding finding) => finding.Rule.Length > 0 ? finding.Rule : finding.Critic;

    private static JsonObject Rule(string id, ReviewResult review)
    {
        var rule = new JsonObject { ["id"] = id };
        if (review.Rules.TryGetValue(id, out var says) && says.Length > 0)
            rule["shortDescription"] = Message(says);
        return rule;
    }

    private static JsonObject Result(ReviewFinding finding, int rule)
    {
        var result = new JsonObject
        {
            ["ruleId"] = RuleOf(finding),
            ["ruleIndex"] = rule,
            ["level"] = finding.Severity switch
            {
                Severity.Critical or Severity.High => "error",
                Severity.Medium => "warning",
                _ => "note",
            },
            ["message"] = Message(finding.Message),
            ["partialFingerprints"] = new JsonObject { ["maestroFinding/v1"] = Fingerprint(finding) },
            ["properties"] = new JsonObject
            {
                ["critic"] = finding.Critic,
                ["dimension"] = Word(finding.Dimension.ToString()),
                ["severity"] = Word(finding.Severity.ToString()),
                ["evidence"] = finding.Evidence,
            },
        };
        if (finding.File is { } file)
            result["locations"] = new JsonArray(Location(file, finding.Line));
        return result;
    }

    private static JsonObject Location(string file, int line)
    {
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', file.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = Root } };
        if (line > 0)
            place["region"] = new JsonObject { ["startLine"] = line };
        return new() { ["physicalLocation"] = place };
    }

    // Wherever in its file it stands, so that it is known again when lines come in above it.
    private static string Fingerprint(ReviewFinding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{RuleOf(finding)}\n{finding.File}\n{(finding.Evidence.Length > 0 ? finding.Evidence : finding.Message)}")))[..32];

    private static JsonObject Message(string text) => new() { ["text"] = text };

    private static string Word(string value) => value.ToLowerInvariant();

    private static JsonSerializerOptions Options { get; } = new(JournalJson.Options) { WriteIndented = true };
}
