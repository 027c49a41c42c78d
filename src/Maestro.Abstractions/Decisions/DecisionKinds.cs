namespace Maestro;

/// <summary>The kinds of decision the standard phases ask for; the keys under <c>decisions:</c> in <c>maestro.yaml</c>.</summary>
public static class DecisionKinds
{
    /// <summary>In which order ready tasks are started.</summary>
    public const string TaskOrdering = "task-ordering";

    /// <summary>Which library or technology to use.</summary>
    public const string TechStack = "tech-stack";

    /// <summary>How to go about a task, or what else to try after a failure.</summary>
    public const string Approach = "approach";

    /// <summary>Where new code belongs and in what pattern.</summary>
    public const string Architecture = "architecture";

    /// <summary>What to take for an answer nobody gave.</summary>
    public const string Assumption = "assumption";

    /// <summary>Near a limit: whether to go on (<c>go-on</c>) or to stop and keep what is done (<c>stop</c>).</summary>
    public const string Limits = "limits";

    /// <summary>Which agent makes an attempt at a task, where the configuration allows several.</summary>
    public const string AgentSelection = "agent-selection";
}
