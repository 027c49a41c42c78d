using Maestro.Plugins.Agents.Driving.Models;

namespace Maestro.Plugins.Agents.Driving;

/// <summary>What a driver knows when it writes its command line.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Home">The agent's own home.</param>
/// <param name="Session">The session to go on with; null for a new one.</param>
internal sealed record Launch(AgentAttempt Attempt, OwnHome Home, string? Session)
{
    /// <summary>How it is led to its model.</summary>
    public LedModel Model { get; init; } = LedModel.ByItself;

    /// <summary>Whether its last words are to be a report; see <see cref="Reports.AgentReport"/>.</summary>
    public bool Report { get; init; }
}
