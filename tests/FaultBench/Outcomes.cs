using System.Collections.Concurrent;
using EndToEnd.Harness;
using FaultBench.Catalogue;
using FaultBench.Oracle;
using FaultBench.Running;

namespace FaultBench;

/// <summary>What came of each fault: each is run once, when somebody first asks, two at a time.</summary>
internal static class Outcomes
{
    private static readonly SemaphoreSlim Two = new(2, 2);
    private static readonly ConcurrentDictionary<string, Lazy<Task<Judgement>>> Known = new();

    /// <summary>Of one.</summary>
    public static Task<Judgement> OfAsync(Fault fault) => Known.GetOrAdd(fault.Name, _ => new(() => Task.Run(() => RunAsync(fault)))).Value;

    private static async Task<Judgement> RunAsync(Fault fault)
    {
        if (!fault.Shape.IsHere)
            return Judgement.NotRun(fault);
        await Two.WaitAsync();
        try
        {
            using var repository = new Scratch();
            return Judge.Of(await FaultRun.OfAsync(fault, repository));
        }
        finally
        {
            Two.Release();
        }
    }
}
