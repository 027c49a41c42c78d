namespace Maestro;

/// <summary>What a gate is asked to judge.</summary>
public sealed record GateContext
{
    /// <summary>The gate's name in <c>maestro.yaml</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The command line to run, as in <c>run:</c>; empty when the gate needs none.</summary>
    public required string Run { get; init; }

    /// <summary>Where structured results are to be found: <c>trx</c>, <c>junit</c>, or null for none.</summary>
    public string? Results { get; init; }

    /// <summary>How long the command may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The workspace to judge.</summary>
    public required WorkspaceInfo Workspace { get; init; }

    /// <summary>A folder outside the workspace for result files; it exists and is empty.</summary>
    public required string Scratch { get; init; }
}
