using FaultBench.Repositories;
using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>Plugins of others that throw, or break the contract.</summary>
internal static class PluginFaults
{
    /// <summary>The faults.</summary>
    public static Family All { get; } = new("plugins",
    [
        Fault("decision strategy that throws", new("no luck"), Done(1)) with
        {
            Plugin = """
                [Extension("ours")] public sealed class Ours : IDecisionStrategy
                {
                    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken ct) => throw new InvalidOperationException("no luck");
                }
                """,
            More = "decisions: { task-ordering: { use: ours, fallback: critical-path } }", TaskGates = "none", Otherwise = "its fallback",
        },
        Fault("recovery strategy that throws", new("no luck"), Attempt(1, Of("new(")), Done(2)) with
        {
            Plugin = """
                [Extension("ours")] public sealed class Ours : IRecoveryStrategy
                {
                    public Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken ct) => throw new InvalidOperationException("no luck");
                }
                """,
            Ladder = "ours, retry", By = ["retry"],
        },
        Fault("agent of a plugin that throws", new("no luck"), Done(1) with { Agent = "other" }, StockIsMade with { Agent = "other" }) with
        {
            Plugin = """
                [Extension("ours")] public sealed class Ours : IAgent
                {
                    public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken ct) => throw new InvalidOperationException("no luck");
                }
                """,
            Agents = "mine: { use: ours }, other: { use: scripted, script: 'SCRIPTother' }, roles: { code: { use: [mine, other] } }", TaskGates = "none", Ladder = "retry, alternative",
        },
        Fault("gate of a plugin that throws", Sight.Of(FailureKind.Plugin, "no luck"), Done(1)) with
        {
            Plugin = """
                [Extension("ours")] public sealed class Ours : IQualityGate
                {
                    public Task<GateReport> JudgeAsync(GateContext context, CancellationToken ct) => throw new InvalidOperationException("no luck");
                }
                """,
            Gates = $"{DotNetShape.Test}\n  look: {{ use: ours }}", TaskGates = "none", EndGates = "", AtTheEnd = "retry, fix, isolate, rollback", Ends = [RunState.Failed],
        },
    ]);
}
