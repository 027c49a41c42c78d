using System.Text.Json.Serialization;

namespace Maestro.Runtime.Runs.Records;

/// <summary>What a rung did, and the state it left.</summary>
/// <param name="Attempt">The rung and what it did.</param>
/// <param name="Acted">Whether it did anything.</param>
/// <param name="State">What the workspace holds now, and what that started from.</param>
/// <param name="Agent">The last word of the agent it put to work; null when it put none to work.</param>
/// <param name="Attempts">How often it put the agent to work.</param>
/// <param name="Usage">What that used.</param>
/// <param name="Question">The page a person is to answer; null when nobody is asked.</param>
/// <param name="Answered">Whether it did what a person decided.</param>
/// <param name="More">Whether the rung has more to offer; left out where it has not.</param>
internal sealed record RecoveryWork(
    RecoveryAttempt Attempt, bool Acted, WorkState State, AgentResult? Agent, int Attempts, Usage Usage, string? Question = null, bool Answered = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool More = false);
