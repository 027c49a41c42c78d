using System.Text.Json;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Sarif;

/// <summary>Reads every SARIF file of a folder.</summary>
internal static class SarifLog
{
    private const int LongestMessage = 2000;

    /// <summary>What all files say together, or why one of them cannot be read.</summary>
    public static (SarifFindings Findings, string? Problem) Read(string folder, string root)
    {
        var sum = new SarifFindings();
        foreach (var file in ResultFiles.Of(folder, ".sarif", ".sarif.json"))
        {
            if (ResultFiles.Problem(file) is { } problem)
                return (sum, problem);
            try
            {
                using var stream = File.OpenRead(file);
                using var json = JsonDocument.Parse(stream, new() { AllowTrailingCommas = true });
                if (json.RootElement.Text("version") is not { } version || !version.StartsWith("2.1", StringComparison.Ordinal))
                    return (sum, $"the result file {Path.GetFileName(file)} is not SARIF 2.1: a .NET compiler writes that with ErrorLog={{file}},version=2.1");
                sum.Files++;
                foreach (var run in json.RootElement.Items("runs"))
                    Add(sum, new(run), root);
            }
            catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
            {
                return (sum, $"the result file {Path.GetFileName(file)} cannot be read: {e.Message}");
            }
        }

        return (sum, null);
    }

    private static void Add(SarifFindings sum, SarifRun run, string root)
    {
        sum.Troubles.AddRange(run.Troubles.Select(Bounded));
        sum.Incomplete |= run.Incomplete;
        foreach (var result in run.Results)
        {
            if (IsSuppressed(result))
                sum.Suppressed++;
            else if (IsInBaseline(result))
                sum.Baseline++;
            else
                sum.Add(run.Level(result), Finding(run, result, root));
        }
    }

    private static GateFinding Finding(SarifRun run, JsonElement result, string root)
    {
        var place = result.Items("locations").Select(l => l.Member("physicalLocation")).FirstOrDefault(l => l is not null);
        var file = run.File(place.Member("artifactLocation"));
        return new(Bounded(run.Message(result)), run.RuleId(result), file is null ? null : WorkspacePath.Relative(root, file), place.Member("region").Whole("startLine") ?? 0);
    }

    // 3.27.23: a suppression that is under review or was rejected does not suppress.
    private static bool IsSuppressed(JsonElement result) => result.Items("suppressions").Any() && result.Items("suppressions").All(s => s.Text("status") is null or "accepted");

    // 3.27.24
    private static bool IsInBaseline(JsonElement result) => result.Text("baselineState") is "unchanged" or "absent";

    private static string Bounded(string message) => message.Length > LongestMessage ? message[..LongestMessage] + "…" : message.Trim();
}
