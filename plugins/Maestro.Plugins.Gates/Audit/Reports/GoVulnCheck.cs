using System.Text.Json;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Audit.Reports;

/// <summary><c>govulncheck -format json</c>: a stream of messages. Go's advisories have no severity.</summary>
internal sealed class GoVulnCheck : IAuditFormat
{
    public AuditReport? Read(IReadOnlyList<JsonElement> values)
    {
        if (!values.Any(v => v.Member("config").Text("scanner_name") == "govulncheck"))
            return null;
        var titles = values.Select(v => v.Member("osv")).Where(o => o.Text("id") is not null).GroupBy(o => o.Text("id")!).ToDictionary(g => g.Key, g => g.First().Text("summary") ?? "");
        var found = values.Select(v => v.Member("finding")).Where(f => f.Text("osv") is not null).GroupBy(f => f.Text("osv")!).Select(Of);
        return new("govulncheck", [.. found], []);
        Vulnerability Of(IGrouping<string, JsonElement?> advisory)
        {
            // The same advisory is told for module, package and function; the last frame of the deepest tells whether it is called.
            var traces = advisory.SelectMany(f => f.Items("trace").Take(1)).ToList();
            var frame = traces.FirstOrDefault(t => t.Text("function") is not null, traces.FirstOrDefault());
            var called = frame.Text("function") is { } function ? $"{function} is called" : "not seen to be called";
            return new(frame.Text("module") ?? "?", frame.Text("version") ?? "", advisory.Key, AdvisorySeverity.Unknown, string.Join(", ", ((string[])[titles.GetValueOrDefault(advisory.Key, ""), called]).Where(t => t.Length > 0)));
        }
    }
}
