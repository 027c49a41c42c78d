using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What can be wrong with a maestro.yaml by itself.</summary>
internal static class YamlErrors
{
    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE200", Checked("gates: [\n")),
        new("MAE202", Checked("gaets: {}\n")),
        new("MAE203", Checked("version: 1\nversion: 1\n")),
        new("MAE204", Checked("gates: true\n")),
        new("MAE205", Checked("decisions:\n  task-ordering: { fallback: defaults }\n")),
        new("MAE206", Checked("resource_limits: { max_parallel_tasks: 0 }\n".Replace("max_parallel_tasks: 0", "max_tokens: -1", StringComparison.Ordinal))),
        new("MAE208", Checked("pipeline:\n  - { phase: planning }\n")),
        new("MAE231", Checked("extends: base.yaml\n")),
    ];

    /// <summary>A check of this maestro.yaml.</summary>
    internal static Func<Scratch, ToolResult> Checked(string yaml) => scratch => scratch.Write("maestro.yaml", yaml).Commit().Maestro("check");
}
