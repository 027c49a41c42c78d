namespace Maestro.Runtime.Checkpoints.Risks.Posix;

/// <summary>What ended a list of commands.</summary>
internal enum ClosedBy
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary><c>)</c></summary>
    Parenthesis,

    /// <summary><c>;;</c> and its kin.</summary>
    CaseItem,

    /// <summary><c>esac</c></summary>
    Esac,
}
