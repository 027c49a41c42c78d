using System.Text.Json;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Audit.Reports;

/// <summary><c>cargo audit --json</c>. Its severity is a CVSS vector, of which the base score is not computed here; crates without care are told as deprecated.</summary>
internal sealed class CargoAudit : IAuditFormat
{
    public AuditReport? Read(IReadOnlyList<JsonElement> values)
    {
        if (values is not [var one] || one.Member("vulnerabilities").Member("list") is not { ValueKind: JsonValueKind.Array } || one.Member("lockfile") is null)
            return null;
        var found = one.Member("vulnerabilities").Items("list").Select(v => new Vulnerability(
            Name(v), v.Member("package").Text("version") ?? "", v.Member("advisory").Text("id") ?? "no id", Severities.Of(v.Member("advisory").Text("severity")), v.Member("advisory").Text("title") ?? ""));
        var warned = one.Entries("warnings").SelectMany(kind => one.Member("warnings").Items(kind.Name));
        var deprecated = warned.Where(w => w.Text("kind") is "unmaintained" or "yanked").Select(w => new GateFinding(
            $"{Name(w)} {w.Member("package").Text("version")} is {w.Text("kind")}", w.Member("advisory").Text("id") ?? "deprecated"));
        return new("cargo audit", [.. found.Distinct()], [.. deprecated.Distinct()]);
    }

    private static string Name(JsonElement entry) => entry.Member("package").Text("name") ?? entry.Member("advisory").Text("package") ?? "?";
}
