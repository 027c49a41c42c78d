namespace Maestro.Runtime.Telemetry;

/// <summary>Names of the attributes on spans, events and metrics: those of the OpenTelemetry conventions where there is one.</summary>
internal static class AttributeNames
{
    /// <summary>What sort of error it ended in; absent when it did not.</summary>
    public const string ErrorType = "error.type";

    /// <summary>Always <c>invoke_agent</c>.</summary>
    public const string OperationName = "gen_ai.operation.name";

    /// <summary>Id of the agent's extension: who is behind it is not known.</summary>
    public const string ProviderName = "gen_ai.provider.name";

    /// <summary>The agent's name in maestro.yaml.</summary>
    public const string AgentName = "gen_ai.agent.name";

    /// <summary>The run's id.</summary>
    public const string RunId = "maestro.run.id";

    /// <summary>How the run ended.</summary>
    public const string RunState = "maestro.run.state";

    /// <summary>Whether the session took up a run that had begun before.</summary>
    public const string RunResumed = "maestro.run.resumed";

    /// <summary>The effect's key in the journal.</summary>
    public const string Key = "maestro.key";

    /// <summary>The phase's name in maestro.yaml.</summary>
    public const string PhaseName = "maestro.phase.name";

    /// <summary>Which pass over the phase, from 1.</summary>
    public const string PhasePass = "maestro.phase.pass";

    /// <summary>The task's id.</summary>
    public const string TaskId = "maestro.task.id";

    /// <summary>How the task ended.</summary>
    public const string TaskState = "maestro.task.state";

    /// <summary>How many attempts the task took.</summary>
    public const string TaskAttempts = "maestro.task.attempts";

    /// <summary>Which attempt at the task, from 1.</summary>
    public const string AttemptNumber = "maestro.attempt.number";

    /// <summary>Tokens used, input and output together; absent when nobody told.</summary>
    public const string Tokens = "maestro.usage.tokens";

    /// <summary>Calls of the model; absent when nobody told.</summary>
    public const string ApiCalls = "maestro.usage.api_calls";

    /// <summary>US dollars; left out where they are not known.</summary>
    public const string Cost = "maestro.usage.cost_usd";

    /// <summary>The gate's name in maestro.yaml.</summary>
    public const string GateName = "maestro.gate.name";

    /// <summary>What the gate said.</summary>
    public const string GateVerdict = "maestro.gate.verdict";

    /// <summary>The gate's one line.</summary>
    public const string GateSummary = "maestro.gate.summary";

    /// <summary>The kind of decision.</summary>
    public const string DecisionKind = "maestro.decision.kind";

    /// <summary>The option chosen.</summary>
    public const string DecisionChoice = "maestro.decision.choice";

    /// <summary>How sure, 0 to 1.</summary>
    public const string DecisionConfidence = "maestro.decision.confidence";

    /// <summary>The strategy that decided.</summary>
    public const string DecisionStrategy = "maestro.decision.strategy";

    /// <summary>The recovery strategy.</summary>
    public const string RecoveryStrategy = "maestro.recovery.strategy";

    /// <summary>Whether it did anything.</summary>
    public const string RecoveryActed = "maestro.recovery.acted";

    /// <summary>What it did, or why nothing.</summary>
    public const string RecoveryAction = "maestro.recovery.action";

    /// <summary>The git commit that came of it.</summary>
    public const string Commit = "maestro.commit";

    /// <summary>The delivered branch.</summary>
    public const string Branch = "maestro.branch";

    /// <summary>A sentence about the event.</summary>
    public const string Message = "maestro.message";

    /// <summary>Whether the failure was mended.</summary>
    public const string FailureRecovered = "maestro.failure.recovered";

    /// <summary>The checkpoint's id.</summary>
    public const string CheckpointId = "maestro.checkpoint.id";

    /// <summary>What the checkpoint was taken at.</summary>
    public const string CheckpointLabel = "maestro.checkpoint.label";

    /// <summary>Whether what was restored is what was kept.</summary>
    public const string RestoreVerified = "maestro.restore.verified";

    /// <summary>The key in <c>resource_limits</c>.</summary>
    public const string LimitName = "maestro.limit.name";
}
