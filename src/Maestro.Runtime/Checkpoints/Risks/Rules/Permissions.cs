namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>Programs that change who may do what with a file.</summary>
internal static class Permissions
{
    /// <summary>The rule.</summary>
    public static IRiskRule Rule { get; } = new VerbRule(RiskKind.Permissions, "changes permissions", """
        chmod|chown|chgrp|setfacl|chattr|chcon|setcap|icacls|cacls|takeown|set-acl
        attrib
        git update-index|add --chmod
        """);
}
