namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>What a stuck agent does.</summary>
internal enum StuckPattern
{
    /// <summary>The same action again and again, or some of them in turn, with the same results.</summary>
    Repeats,

    /// <summary>Much, for the most part what it had done before, and its workspace stays as it is.</summary>
    NoChange,

    /// <summary>Nothing: no output, no processor time, no change.</summary>
    Silent,

    /// <summary>It writes without end.</summary>
    EndlessOutput,

    /// <summary>It writes the same lines again and again.</summary>
    SameOutput,
}
