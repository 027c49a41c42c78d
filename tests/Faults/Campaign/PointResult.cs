namespace Faults.Campaign;

/// <summary>What came of a point.</summary>
/// <param name="Struck">What was struck, one for each kill of a chain; none when there was nothing left to strike.</param>
/// <param name="ExitCode">How the process that was struck last ended.</param>
/// <param name="Said">What it said.</param>
/// <param name="Problems">What should not be.</param>
internal sealed record PointResult(IReadOnlyList<string> Struck, int ExitCode, string Said, IReadOnlyList<string> Problems);
