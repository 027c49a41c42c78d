namespace Maestro.Runtime.Telemetry;

/// <summary>Names of the metrics.</summary>
internal static class MetricNames
{
    /// <summary>How long an agent's attempt took, in seconds, as the GenAI conventions name it.</summary>
    public const string OperationDuration = "gen_ai.client.operation.duration";

    /// <summary>Tokens that agents told of.</summary>
    public const string Tokens = "maestro.usage.tokens";

    /// <summary>Calls of a model that agents told of.</summary>
    public const string ApiCalls = "maestro.usage.api_calls";

    /// <summary>Runs by how they ended.</summary>
    public const string Runs = "maestro.runs";

    /// <summary>Tasks by how they ended.</summary>
    public const string Tasks = "maestro.tasks";

    /// <summary>Verdicts by gate.</summary>
    public const string GateVerdicts = "maestro.gate.verdicts";

    /// <summary>How long a gate took, in seconds.</summary>
    public const string GateDuration = "maestro.gate.duration";

    /// <summary>Decisions by kind.</summary>
    public const string Decisions = "maestro.decisions";

    /// <summary>Recoveries by strategy.</summary>
    public const string Recoveries = "maestro.recoveries";

    /// <summary>Failures by their sort.</summary>
    public const string Failures = "maestro.failures";

    /// <summary>Share of each limit that is used, from 0; a lower bound where an agent did not tell.</summary>
    public const string LimitUtilization = "maestro.limit.utilization";
}
