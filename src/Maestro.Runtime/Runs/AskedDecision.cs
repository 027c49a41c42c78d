using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>Payload of <c>decision.asked</c>.</summary>
/// <param name="Request">The question, when it is small.</param>
/// <param name="Artifact">Hash of the question, when it is not.</param>
internal sealed record AskedDecision(RawJson? Request, string? Artifact) : IImmutablePayload
{
    /// <summary>Keeps a question.</summary>
    /// <param name="request">The question.</param>
    /// <param name="artifacts">Where it goes when it is large.</param>
    /// <param name="kept">What of a payload may be kept; null for all of it.</param>
    public static AskedDecision Of(DecisionRequest request, ArtifactStore artifacts, Func<string, byte[], byte[]>? kept)
    {
        var json = RawJson.Of(request);
        return json.Utf8.Length > LargestInline
            ? new(null, artifacts.Put(kept?.Invoke(RunRecords.DecisionAsked, json.Utf8) ?? json.Utf8))
            : new(json, null);
    }

    /// <summary>The question.</summary>
    /// <exception cref="InvalidDataException">The artifact is not what it was.</exception>
    public DecisionRequest Read(ArtifactStore artifacts) => Request is { } inline
        ? inline.Read<DecisionRequest>()
        : JsonSerializer.Deserialize<DecisionRequest>(artifacts.Get(Artifact!), JournalJson.Options)!;

    private const int LargestInline = 8 * 1024;
}
