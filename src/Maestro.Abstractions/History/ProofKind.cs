namespace Maestro;

/// <summary>What sort of evidence it is, the strongest first.</summary>
public enum ProofKind
{
    /// <summary>A test that passes on the result, and fails without the change it is about where a task brought it.</summary>
    Test,

    /// <summary>A gate that holds on the result.</summary>
    Gate,

    /// <summary>A file that is changed in the result.</summary>
    Diff,
}
