using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>What one process used, also where it tells the sums of a session that began before it.</summary>
/// <param name="program">The agent.</param>
/// <param name="before">What was known of the session before; null for a new one.</param>
internal sealed class SessionUsage(IHeadlessProgram program, SessionNote? before)
{
    /// <summary>The usage.</summary>
    public Usage Of(Told told, ProcessResult run) => run.End == ProcessEnd.NotStarted
        ? Usage.None
        : new() { Tokens = Tokens(told)?.Total, ApiCalls = told.Calls, CostUsd = Cost(told) };

    /// <summary>The tokens; null when they are not known.</summary>
    public TokenCount? Tokens(Told told) => before is null || !program.TokensAddUp ? told.Tokens : told.Tokens - before.Tokens;

    private decimal? Cost(Told told) => before is null || !program.CostAddsUp ? told.CostUsd
        : told.CostUsd - before.CostUsd is >= 0 and var grown ? grown : null;
}
