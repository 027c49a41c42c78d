using System.Text.Json;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Audit.Reports;

/// <summary><c>pip-audit -f json</c>. It knows no severities.</summary>
internal sealed class PipAudit : IAuditFormat
{
    public AuditReport? Read(IReadOnlyList<JsonElement> values)
    {
        if (values is not [var one] || one.Member("dependencies") is not { ValueKind: JsonValueKind.Array } || one.Member("auditReportVersion") is not null)
            return null;
        var packages = one.Items("dependencies").ToList();
        var found = packages.SelectMany(p => p.Items("vulns").Select(v => new Vulnerability(
            p.Text("name") ?? "?", p.Text("version") ?? "", v.Text("id") ?? "no id", AdvisorySeverity.Unknown, Mended(v))));
        // What it left out it did not audit.
        var skipped = packages.FirstOrDefault(p => p.Text("skip_reason") is not null);
        return new("pip-audit", [.. found.Distinct()], [], skipped.Text("skip_reason") is { } why ? $"{skipped.Text("name")} was not audited: {why}" : null);
    }

    private static string Mended(JsonElement vulnerability)
    {
        var versions = vulnerability.Items("fix_versions").Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()).ToList();
        return versions.Count == 0 ? "" : $"mended in {string.Join(", ", versions)}";
    }
}
