using Maestro.Runtime.Gateway;

namespace Maestro.Runtime.Tests.Gateway;

/// <summary>Bears calls until a number is reached, and keeps what they used.</summary>
internal sealed class OpenCalls(int most = int.MaxValue) : ICallMeter
{
    private readonly List<Usage> used = [];
    private int begun;

    /// <summary>How many were borne.</summary>
    public int Begun => begun;

    /// <summary>What those that ended used, in the order they ended.</summary>
    public IReadOnlyList<Usage> Used
    {
        get
        {
            lock (used)
                return [.. used];
        }
    }

    public string Refused => "max_api_calls of the run (3) is used up";

    public Task<IMeteredCall?> BeginAsync(long guess, CancellationToken ct) =>
        Task.FromResult<IMeteredCall?>(Interlocked.Increment(ref begun) <= most ? new Call(this) : null);

    private sealed class Call(OpenCalls calls) : IMeteredCall
    {
        public void End(Usage used)
        {
            lock (calls.used)
                calls.used.Add(used);
        }
    }
}
