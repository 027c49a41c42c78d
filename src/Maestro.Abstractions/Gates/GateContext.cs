namespace Maestro;

/// <summary>What a gate is asked to judge.</summary>
public sealed record GateContext
{
    /// <summary>The gate's name in <c>maestro.yaml</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The command line to run, as in <c>run:</c>; empty when the gate needs none.</summary>
    public required string Run { get; init; }

    /// <summary>What structured results are written as, in a word the gate knows: <c>trx</c>, <c>junit</c>, <c>sarif</c>; null for none.</summary>
    public string? Results { get; init; }

    /// <summary>How long the command may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The workspace to judge.</summary>
    public required WorkspaceInfo Workspace { get; init; }

    /// <summary>The commit that the run began with, in hexadecimal: what differs from it is the run's own. Empty when it is not known.</summary>
    public string Since { get; init; } = "";

    /// <summary>What the run was asked for, in the words of its request and its planned tasks: what they name is wanted. Empty where it is not known.</summary>
    public IReadOnlyList<string> Plan { get; init; } = [];

    /// <summary>A folder outside the workspace for result files; it exists and is empty.</summary>
    public required string Scratch { get; init; }

    /// <summary>Full names of the tests to run, as <see cref="TestCase.Name"/> has them; empty for all.</summary>
    /// <remarks>A gate that cannot narrow its command runs all of it; <see cref="GateReport.RanAlone"/> tells which it did. Gates without tests leave it out of account.</remarks>
    public IReadOnlyList<string> Only { get; init; } = [];
}
