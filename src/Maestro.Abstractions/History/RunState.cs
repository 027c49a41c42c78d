namespace Maestro;

/// <summary>How a run stands.</summary>
public enum RunState
{
    /// <summary>The human may still be asked.</summary>
    Planning,

    /// <summary>On its own.</summary>
    Running,

    /// <summary>Every task is integrated, every gate passed on the very tree that was delivered, or failed in nothing in which it did not fail before.</summary>
    Succeeded,

    /// <summary>What was delivered is proven, but it is not all that was planned.</summary>
    Partial,

    /// <summary>Nothing was delivered.</summary>
    Failed,

    /// <summary>Every strategy is exhausted; a person must decide.</summary>
    NeedsHuman,

    /// <summary>The user stopped it.</summary>
    Cancelled,

    /// <summary>Its process died; <c>maestro resume</c> takes it up.</summary>
    Interrupted,
}
