namespace FaultBench.Running;

/// <summary>Ladders by what the faults need of them.</summary>
internal static class Rungs
{
    /// <summary>As <c>maestro init</c> has it for tasks.</summary>
    public const string Usual = "retry, fix, alternative";

    /// <summary>How often each may act in one piece of work.</summary>
    public const int Each = 2;

    /// <summary>How often all may act on one failure.</summary>
    public const int PerFailure = 4;

    /// <summary>How often all may act in a run.</summary>
    public const int PerRun = 12;

    /// <summary>As maestro.yaml has it, without waits.</summary>
    public static string Yaml(string ladder) => string.Join(", ", ladder.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(rung => rung == "retry" ? "{ use: retry, with: { delay_seconds: 0 } }" : rung));
}
