using System.Text.Json;

namespace Maestro.Plugins.Gates.Audit.Reports;

/// <summary>The JSON of one audit tool.</summary>
internal interface IAuditFormat
{
    /// <summary>What a tool's output says; null when it is not this tool's.</summary>
    /// <param name="values">The JSON values it wrote, one after the other.</param>
    AuditReport? Read(IReadOnlyList<JsonElement> values);
}
