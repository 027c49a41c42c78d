using System.Text.Json;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Audit.Reports;

/// <summary><c>npm audit --json</c>, since npm 7.</summary>
internal sealed class NpmAudit : IAuditFormat
{
    public AuditReport? Read(IReadOnlyList<JsonElement> values) => values switch
    {
        [var one] when one.Member("auditReportVersion") is not null && one.Member("vulnerabilities") is not null =>
            new("npm audit", [.. one.Entries("vulnerabilities").SelectMany(v => Of(v.Name, v.Value)).Distinct()], []),
        // It says in JSON, too, that it could not ask.
        [var one] when one.Member("error") is { ValueKind: JsonValueKind.Object } error && (error.Member("code") is not null || error.Member("summary") is not null) =>
            new("npm audit", [], [], string.Join(' ', ((string?[])[one.Text("message"), error.Text("code"), error.Text("summary"), error.Text("detail")]).Where(t => !string.IsNullOrEmpty(t)))),
        _ => null,
    };

    // "via" has advisories, and names of packages that bring one in: those are listed under their own name.
    private static IEnumerable<Vulnerability> Of(string package, JsonElement entry) => entry.Items("via").Where(via => via.ValueKind == JsonValueKind.Object)
        .Select(via => new Vulnerability(
            via.Text("name") ?? package, via.Text("range") ?? "", via.Text("url") ?? via.Member("source")?.ToString() ?? "no advisory", Severities.Of(via.Text("severity") ?? entry.Text("severity")), via.Text("title") ?? ""));
}
