using Maestro.Runtime.Recovery.Classification;

namespace Maestro.Runtime.Tests.Recovery.Classification;

/// <summary>What a tool printed, how it ended, and what a person says it is.</summary>
/// <param name="Set">The folder it is in.</param>
/// <param name="Tool">The file it is in.</param>
/// <param name="Name">What it shows.</param>
/// <param name="Kind">The kind of failure; null for none.</param>
/// <param name="Outcome">What the classifier is given.</param>
/// <param name="Recorded">Whether a real tool printed it; else it was written after one.</param>
internal sealed record CorpusCase(string Set, string Tool, string Name, FailureKind? Kind, ToolOutcome Outcome, bool Recorded)
{
    public override string ToString() => $"{Set}/{Tool}: {Name}";
}
