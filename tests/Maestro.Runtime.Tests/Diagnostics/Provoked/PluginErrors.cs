using EndToEnd.Harness;
using Maestro.Runtime.Tests.Plugins;
using Maestro.Runtime.Tests.Plugins.Contracts;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What can be wrong with a plugin.</summary>
internal static class PluginErrors
{
    private const string Bundled = "plugins:\n  - Maestro.Plugins.Phases\n  - Maestro.Plugins.Decisions\n  - Maestro.Plugins.Recovery\n  - Maestro.Plugins.Gates\n  - Maestro.Plugins.Agents\n";

    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE201", TooNew),
        new("MAE209", scratch => Compiled(PluginSource.Gate(more: PluginSource.Gate("public sealed class Other")))(scratch)),
        new("MAE210", scratch => Using(scratch).Maestro("check")),
        new("MAE211", scratch => Using(scratch.Write("tools/Mine/Other.dll", "bytes")).Maestro("check")),
        new("MAE212", scratch => Using(scratch.Write("tools/Mine/Mine.dll", "bytes")).Maestro("check")),
        new("MAE213", Compiled(PluginSource.Gate("public abstract class Mine"))),
        new("MAE214", Compiled(PluginSource.Gate("public sealed class Mine(IInterview interview)", body: "interview.ToString()!"), "gates: { look: { use: mine } }\n")),
        new("MAE216", scratch => scratch.Write("maestro.yaml", $"{Bundled}  - path: ../elsewhere\n").Commit().Maestro("check")),
        new("MAE219", scratch => Run(scratch, PluginSource.Gate(constructor: "public Mine() => throw new InvalidOperationException(\"no luck\");"), "gates: { look: { use: mine } }\n")),
        new("MAE266", Quarantined),
    ];

    private static Scratch Using(Scratch scratch, string more = "") => scratch.Write("maestro.yaml", $"{Bundled}  - path: tools/Mine\n{more}").Commit();

    private static Func<Scratch, ToolResult> Compiled(string source, string more = "") => scratch =>
    {
        PluginSource.Compile(Path.Combine(scratch.Root, "tools"), "Mine", source);
        return Using(scratch, more).Maestro("check");
    };

    private static ToolResult Run(Scratch scratch, string source, string more)
    {
        PluginSource.Compile(Path.Combine(scratch.Root, "tools"), "Mine", source);
        return Using(scratch, more).Maestro("run", "Do something", "--agent", "touch done", "--yes");
    }

    private static ToolResult TooNew(Scratch scratch)
    {
        using var contract = new ContractBuild("9.0.0.0", "9.0");
        PluginSource.Emit(Directory.CreateDirectory(Path.Combine(scratch.Root, "tools", "Mine")) + "/Mine.dll", "[Maestro.Extension(\"mine\")] public sealed class Mine : Maestro.IQualityGate { }", contract.Dll);
        return Using(scratch).Maestro("check");
    }

    private static ToolResult Quarantined(Scratch scratch)
    {
        const string Crash = """
            [Extension("mine"), Yields(typeof(RunReport))] public sealed class Mine : IPhaseHandler
            {
                public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken ct)
                {
                    var thread = new Thread(() => throw new InvalidOperationException("out of my depth"));
                    thread.Start();
                    thread.Join();
                    return Task.FromResult(PhaseResult.Done(new RunReport { Markdown = "" }));
                }
            }
            """;
        Run(scratch, Crash, "pipeline:\n  - { phase: planning, use: interview }\n  - { phase: reporting, use: mine }\n");
        scratch.Maestro("resume");
        scratch.Maestro("resume");
        return scratch.Maestro("log", "--type", "failure");
    }
}
