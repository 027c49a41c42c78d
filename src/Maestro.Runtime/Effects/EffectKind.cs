namespace Maestro.Runtime.Effects;

/// <summary>What sort of effect it is; the first word of its records' types.</summary>
internal enum EffectKind
{
    /// <summary>One pass over a phase.</summary>
    Phase,

    /// <summary>The human was asked.</summary>
    Interview,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>What earlier runs came to was read.</summary>
    Past,

    /// <summary>What the repository is made of was read.</summary>
    Evidence,

    /// <summary>A task from start to integration.</summary>
    Task,

    /// <summary>An agent worked.</summary>
    Agent,

    /// <summary>A gate judged.</summary>
    Gate,

    /// <summary>A recovery strategy acted.</summary>
    Recovery,

    /// <summary>What a recovery had changed was taken back.</summary>
    Undo,

    /// <summary>A result became part of the head.</summary>
    Integration,

    /// <summary>What is to be handed over was decided: the branch's name, what is to be written in the user's files.</summary>
    Preparation,

    /// <summary>The result was handed over.</summary>
    Delivery,
}
