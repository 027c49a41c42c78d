namespace Maestro;

/// <summary>How the programs of a run were held: agents, gates, fixers and what they started.</summary>
public sealed record RunContainment
{
    /// <summary>The sandbox level in force: <c>none</c>, <c>workspace</c> or <c>no-network</c>.</summary>
    public required string Level { get; init; }

    /// <summary>What held them, such as <c>bubblewrap 0.8.0</c>.</summary>
    public required string By { get; init; }

    /// <summary>Why there was no sandbox although nobody declined one; empty where there was one, or it was declined.</summary>
    public string Why { get; init; } = "";

    /// <summary>What may have outlived the run; empty where nothing can have.</summary>
    public string MaySurvive { get; init; } = "";
}
