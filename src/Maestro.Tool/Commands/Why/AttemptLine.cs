namespace Maestro.Tool.Commands.Why;

/// <summary>One attempt of an agent.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Agent">The agent's name; null in journals of before it was kept.</param>
/// <param name="Use">Id of its extension; null likewise.</param>
/// <param name="Said">Its own words.</param>
/// <param name="Failure">Why it did not come to an end; null when it did.</param>
/// <param name="Integrated">Whether its tree is what became part of the result, as it was or merged with what others had made.</param>
/// <param name="Prompt">The file that holds what it was told; null when there is none.</param>
/// <param name="Transcript">The file that holds what its programs wrote; null when there is none.</param>
internal sealed record AttemptLine(int Number, string? Agent, string? Use, string Said, string? Failure, bool Integrated, string? Prompt, string? Transcript)
{
    /// <summary>What it was seen to be stuck by, each time.</summary>
    public IReadOnlyList<StuckAgent> Stuck { get; init; } = [];
}
