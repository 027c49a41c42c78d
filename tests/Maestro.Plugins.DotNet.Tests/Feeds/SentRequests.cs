using System.Diagnostics;

namespace Maestro.Plugins.DotNet.Tests.Feeds;

/// <summary>Counts the HTTP requests of this process while it is listening.</summary>
internal sealed class SentRequests : IDisposable
{
    private readonly ActivityListener listener;
    private int count;

    public SentRequests()
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Interlocked.Increment(ref count),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>How many there were.</summary>
    public int Count => count;

    public void Dispose() => listener.Dispose();
}
