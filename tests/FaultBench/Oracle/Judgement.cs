using FaultBench.Running;

namespace FaultBench.Oracle;

/// <summary>What the bench found of a run, by its own looking.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="State">What the run claims; null when the fault could not be run on this machine.</param>
/// <param name="Rungs">What acted, each once, in order.</param>
/// <param name="Attempts">How often agents were put to work.</param>
/// <param name="FalseClaims">What the run claims and is not so.</param>
/// <param name="Excesses">Where more was tried than the bounds allow.</param>
/// <param name="Problems">Everything else that is not as it must be.</param>
/// <param name="Account">The run's own account, for a failing test.</param>
internal sealed record Judgement(
    Fault Fault, RunState? State, IReadOnlyList<string> Rungs, int Attempts, IReadOnlyList<string> FalseClaims, IReadOnlyList<string> Excesses, IReadOnlyList<string> Problems, string Account)
{
    /// <summary>Of a fault that this machine has no program for.</summary>
    public static Judgement NotRun(Fault fault) => new(fault, null, [], 0, [], [], [], "");

    /// <summary>Whether it was run.</summary>
    public bool WasRun => State is not null;

    /// <summary>Whether all is as it must be.</summary>
    public bool Holds => WasRun && FalseClaims.Count + Excesses.Count + Problems.Count == 0;

    /// <summary>All that is not as it must be.</summary>
    public IEnumerable<string> Wrong => [.. FalseClaims.Select(claim => $"claimed and not so: {claim}"), .. Excesses, .. Problems];
}
