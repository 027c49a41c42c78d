namespace Maestro.Runtime.Fingerprints;

/// <summary>What a user's repository was like at a moment, close enough to tell later whether it still is.</summary>
/// <param name="Parts">What git works with, by item: a hash each, or <c>absent</c>.</param>
/// <param name="Refs">What each ref pointed at; those below <c>refs/maestro/</c> are Maestro's own and not here.</param>
/// <param name="Files">Every entry of the working tree.</param>
internal sealed record Fingerprint(IReadOnlyDictionary<string, string> Parts, IReadOnlyDictionary<string, string> Refs, IReadOnlyList<FileMark> Files);
