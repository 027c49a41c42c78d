using Faults.Scenes;
using Maestro.Runtime.Journal;

namespace Faults.Oracle;

/// <summary>The journal verifies, and begins with every byte that was ever synced.</summary>
internal static class JournalOracle
{
    /// <summary>What is wrong.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="promised">What was synced, by segment.</param>
    /// <param name="whole">Whether no torn tail may be left.</param>
    internal static IEnumerable<string> Problems(Scene scene, IReadOnlyDictionary<string, byte[]> promised, bool whole)
    {
        foreach (var (segment, bytes) in promised)
            if (!File.Exists(segment) || !File.ReadAllBytes(segment).AsSpan().StartsWith(bytes))
                yield return $"{Path.GetFileName(segment)} does not begin any more with the {bytes.Length} bytes that were synced";
        var verified = JournalReader.Verify(scene.JournalFolder);
        if (verified.Problem is { } problem)
            yield return $"the journal does not verify: {problem}";
        else if (whole && !verified.IsIntact)
            yield return "the journal has a torn tail after it was opened again";
    }
}
