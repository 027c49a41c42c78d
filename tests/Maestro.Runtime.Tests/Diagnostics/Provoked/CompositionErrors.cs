namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What can be wrong between a maestro.yaml and the extensions it names.</summary>
internal static class CompositionErrors
{
    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE207", YamlErrors.Checked("pipeline:\n  - { phase: planning, use: interviw }\n")),
        new("MAE215", YamlErrors.Checked("pipeline:\n  - { phase: implementation, use: parallel-tasks }\n")),
        new("MAE217", scratch => scratch.Commit().Maestro("run", "Do something")),
        new("MAE218", YamlErrors.Checked("pipeline:\n  - { phase: planning, use: interview }\n  - { phase: task-generation, use: decompose }\n  - { phase: implementation, use: parallel-tasks, with: { gates: [tset] } }\ngates: { test: { run: 'true' } }\n")),
        new("MAE227", YamlErrors.Checked("agents:\n  default: mine\n  mine: { use: command, run: 'true' }\n  roles: { test: mine }\n")),
        new("MAE228", YamlErrors.Checked("agents:\n  mine: { use: command, run: 'true' }\n  other: { use: codex }\n  roles:\n    docs: { use: [other, mine], model: large }\n")),
        new("MAE229", YamlErrors.Checked("agents:\n  default: mine\n  mine: { use: command, run: 'true' }\n")),
        new("MAE230", YamlErrors.Checked("gates: { test: { run: no-such-program --all } }\n")),
        new("MAE265", YamlErrors.Checked("decisions:\n  task-ordering: { use: shortest-first, fallback: critical-path }\n")),
    ];
}
