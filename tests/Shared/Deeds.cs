using System.Collections.Concurrent;

namespace Maestro.Tests;

/// <summary>A watch that remembers what it was told, and finds nobody stuck.</summary>
internal sealed class Deeds : IAgentWatch
{
    public ConcurrentQueue<AgentAction> Told { get; } = new();

    public void Did(AgentAction action) => Told.Enqueue(action);
}
