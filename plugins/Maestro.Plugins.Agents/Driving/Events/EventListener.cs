namespace Maestro.Plugins.Agents.Driving.Events;

/// <summary>Hears an agent's JSON lines, has them read, meters what they tell, and stops an agent that is done or goes on for too long.</summary>
/// <param name="reader">Understands the events.</param>
/// <param name="meter">Is told of each call.</param>
/// <param name="watch">Is told of each use of a tool.</param>
/// <param name="maxTurns">How many turns it may take; 0 for no bound.</param>
/// <param name="saysLast">Whether it is done for sure once it says so.</param>
internal sealed class EventListener(IEventReader reader, IUsageMeter meter, IAgentWatch watch, int maxTurns, bool saysLast) : IProcessListener
{
    /// <summary>How long a program may still take after it has said that it is done.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>What was told.</summary>
    public Told Told { get; } = new();

    /// <inheritdoc/>
    public void Heard(ProcessLine line, IRunningProgram program)
    {
        foreach (var happened in JsonText.Objects(line.Text))
            reader.Read(happened, Told);
        Meter(Told, meter);
        Tell(Told, watch);
        if (maxTurns > 0 && Told.Turns > maxTurns)
        {
            Told.OutOfTurns = true;
            program.Stop(TimeSpan.Zero);
        }

        if (saysLast && Told.Finished)
            program.Stop(Grace);
    }

    /// <summary>Tells the watch what was done since the last time.</summary>
    internal static void Tell(Told told, IAgentWatch watch)
    {
        foreach (var action in told.Uses.Take())
            watch.Did(action);
    }

    /// <summary>Tells the meter what was told of calls since the last time.</summary>
    internal static void Meter(Told told, IUsageMeter meter)
    {
        foreach (var call in told.TakeCalls())
        {
            // Cost comes at the end, if at all: until then none is claimed, so that it is not counted twice.
            if (call.Total is { } tokens)
                meter.Report(new() { Tokens = tokens, ApiCalls = 1, CostUsd = 0 });
        }
    }
}
