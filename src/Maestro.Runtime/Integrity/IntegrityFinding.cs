namespace Maestro.Runtime.Integrity;

/// <summary>What verifying a run came to.</summary>
/// <param name="Records">Records of the journal that verify.</param>
/// <param name="Head">Hash of the last of them.</param>
/// <param name="Torn">Whether an unfinished last line follows, as a crash leaves it.</param>
/// <param name="Files">Files beside the journal that were held against a hash.</param>
/// <param name="Sealed">Whether the run came to its end, so that every file of it has a hash.</param>
/// <param name="Anchors">Commits that say how far the journal had come, and were asked.</param>
/// <param name="Problems">What is not as it was written.</param>
internal sealed record IntegrityFinding(
    long Records, string Head, bool Torn, int Files, bool Sealed, int Anchors, IReadOnlyList<IntegrityProblem> Problems)
{
    /// <summary>Whether everything is as it was written.</summary>
    public bool IsIntact => Problems.Count == 0 && !Torn;
}
