namespace Maestro.Runtime.Telemetry;

/// <summary>First words of the spans' names; what follows in braces in docs/telemetry.md is a name of the run's own.</summary>
internal static class SpanNames
{
    /// <summary>The root: one session of a run.</summary>
    public const string Run = "run";

    /// <summary>One pass over a phase.</summary>
    public const string Phase = "phase";

    /// <summary>The human was asked.</summary>
    public const string Interview = "interview";

    /// <summary>A decision.</summary>
    public const string Decision = "decision";

    /// <summary>What earlier runs came to was read.</summary>
    public const string Past = "past";

    /// <summary>What the repository is made of was read.</summary>
    public const string Evidence = "evidence";

    /// <summary>A task from start to integration.</summary>
    public const string Task = "task";

    /// <summary>An agent's attempt, as the GenAI conventions name it.</summary>
    public const string Agent = "invoke_agent";

    /// <summary>A gate judged.</summary>
    public const string Gate = "gate";

    /// <summary>A recovery strategy acted.</summary>
    public const string Recovery = "recovery";

    /// <summary>A result became part of the head.</summary>
    public const string Integration = "integration";

    /// <summary>What a recovery had changed was taken back.</summary>
    public const string Undo = "undo";

    /// <summary>What is to be handed over was decided.</summary>
    public const string Preparation = "preparation";

    /// <summary>The result was handed over.</summary>
    public const string Delivery = "delivery";
}
