namespace Maestro.Plugins.Agents.Driving;

/// <summary>What a driver knows when it writes its command line.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Home">The agent's own home.</param>
/// <param name="Session">The session to go on with; null for a new one.</param>
internal sealed record Launch(AgentAttempt Attempt, OwnHome Home, string? Session)
{
    /// <summary>Whether its last words are to be a report; see <see cref="Reports.AgentReport"/>.</summary>
    public bool Report { get; init; }
}
