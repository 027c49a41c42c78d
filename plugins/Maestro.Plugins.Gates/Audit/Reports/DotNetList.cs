using System.Text.Json;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Audit.Reports;

/// <summary><c>dotnet list package --vulnerable</c> and <c>--deprecated</c>, each with <c>--format json</c>; one after the other, too.</summary>
internal sealed class DotNetList : IAuditFormat
{
    public AuditReport? Read(IReadOnlyList<JsonElement> values)
    {
        var lists = values.Where(v => v.Text("parameters") is not null && (v.Member("projects") is not null || v.Member("problems") is not null)).ToList();
        if (lists.Count == 0)
            return null;
        // A plain list says nothing of weaknesses: it must not pass for an audit.
        var problem = lists.SelectMany(l => l.Items("problems")).Where(p => p.Text("level") == "error").Select(p => p.Text("text")).FirstOrDefault()
            ?? (lists.Exists(l => l.Text("parameters")!.Contains("--vulnerable", StringComparison.Ordinal)) || lists.TrueForAll(l => l.Text("parameters")!.Contains("--deprecated", StringComparison.Ordinal))
                ? null
                : "the list was made without --vulnerable");
        var packages = lists.SelectMany(l => l.Items("projects")).SelectMany(p => p.Items("frameworks")).SelectMany(f => f.Items("topLevelPackages").Concat(f.Items("transitivePackages"))).ToList();
        return new("dotnet list package", [.. packages.SelectMany(Vulnerabilities).Distinct()], [.. packages.SelectMany(Deprecated).Distinct()], problem);
    }

    private static IEnumerable<Vulnerability> Vulnerabilities(JsonElement package) => package.Items("vulnerabilities").Select(v => new Vulnerability(
        package.Text("id") ?? "?", Version(package), v.Text("advisoryurl") ?? v.Text("advisoryUrl") ?? "no advisory", Severities.Of(v.Text("severity")), ""));

    private static IEnumerable<GateFinding> Deprecated(JsonElement package)
    {
        var reasons = package.Items("deprecationReasons").Where(r => r.ValueKind == JsonValueKind.String).Select(r => r.GetString()).ToList();
        if (reasons.Count > 0)
            yield return new(
                $"{package.Text("id")} {Version(package)} is deprecated ({string.Join(", ", reasons)})"
                + (package.Member("alternativePackage").Text("id") is { } other ? $"; use {other}" : ""), "deprecated");
    }

    private static string Version(JsonElement package) => package.Text("resolvedVersion") ?? "";
}
