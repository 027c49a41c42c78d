using System.Collections.Concurrent;
using EndToEnd.Harness;
using FaultBench.Catalogue;
using FaultBench.Oracle;
using FaultBench.Running;

namespace FaultBench;

/// <summary>What came of each fault: each is run once, when somebody first asks, two at a time.</summary>
internal static class Outcomes
{
    private static readonly SemaphoreSlim Two = new(5, 5);
    private static readonly ConcurrentDictionary<string, Lazy<Task<Judgement>>> Known = new();

    /// <summary>Of one.</summary>
    public static Task<Judgement> OfAsync(Fault fault) => Known.GetOrAdd(fault.Name, _ => new(() => Task.Run(() => RunAsync(fault)))).Value;

    /// <summary>Of some, in their order.</summary>
    public static Task<Judgement[]> OfAsync(IEnumerable<Fault> faults) => Task.WhenAll(faults.Select(OfAsync));

    /// <summary>Of all, in their order.</summary>
    public static Task<Judgement[]> AllAsync() => OfAsync(Everything.Faults);

    private static async Task<Judgement> RunAsync(Fault fault)
    {
        if (!fault.Shape.IsHere)
            return Judgement.NotRun(fault);
        await Two.WaitAsync();
        try
        {
            using var repository = new Scratch();
            var began = DateTime.Now; // TEMP
            var ran = await FaultRun.OfAsync(fault, repository);
            var mid = DateTime.Now;
            var j = Judge.Of(ran);
            File.AppendAllText("/tmp/h2/times.log", $"{(mid - began).TotalSeconds:0}+{(DateTime.Now - mid).TotalSeconds:0} {j.State} holds={j.Holds} [{string.Join(",", j.Rungs)}] {j.Attempts} {fault.Name}: {string.Join(" ;; ", j.Wrong)}\n");
            if (!j.Holds) File.AppendAllText("/tmp/h2/bad.log", $"\n######## {fault.Name}\n{string.Join("\n", j.Wrong)}\n{j.Account}\n{string.Join("\n", ran.Records.Where(r => r.Type.EndsWith("completed")).Select(r => r.Type + " " + r.Key))}\n");
            return j;
        }
        finally
        {
            Two.Release();
        }
    }
}
