namespace Maestro;

/// <summary>How a program ended.</summary>
public sealed record ProcessResult
{
    /// <summary>How it ended.</summary>
    public required ProcessEnd End { get; init; }

    /// <summary>Its exit code; 128 + n when signal n ended it; null when it never started.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What it wrote to standard output: all of it, or head, a line that says how much was dropped, and tail.</summary>
    public string Output { get; init; } = "";

    /// <summary>What it wrote to standard error, likewise.</summary>
    public string Error { get; init; } = "";

    /// <summary>Bytes of standard output that were dropped.</summary>
    public long OutputDropped { get; init; }

    /// <summary>Bytes of standard error that were dropped.</summary>
    public long ErrorDropped { get; init; }

    /// <summary>How long it ran.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Processes it left behind that had to be ended.</summary>
    public int Survivors { get; init; }

    /// <summary>Whether it ran to its end and exited with 0.</summary>
    public bool Succeeded => End == ProcessEnd.Exited && ExitCode == 0;
}
