namespace Maestro.Testing.Services;

/// <summary>A watch that never finds anybody stuck.</summary>
internal sealed class WatchService(RunLog log) : IAgentWatch
{
    public void Did(AgentAction action) => log.Record(new ActionTold(action));
}
