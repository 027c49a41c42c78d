namespace Faults.Tracing;

/// <summary>What was seen of a process and all it started.</summary>
internal sealed class Trace
{
    /// <summary>Exit code; 128 and the signal's number when it was killed.</summary>
    internal int ExitCode { get; set; } = -1;

    /// <summary>The operation that was struck; null when none was.</summary>
    internal Operation? Struck { get; set; }

    /// <summary>What each journal segment held when last it was synced with success: whoever appended that was told that it is on disk.</summary>
    internal Dictionary<string, byte[]> Promised { get; } = [];

    /// <summary>Every operation, in order.</summary>
    internal List<Operation> Operations { get; } = [];

    /// <summary>Programs that went on after Maestro had died, and had to be ended by us.</summary>
    internal List<string> Survivors { get; } = [];

    /// <summary>What it wrote to standard output and standard error.</summary>
    internal string Said { get; set; } = "";
}
