using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of an effect's <c>completed</c>.</summary>
/// <param name="Result">The result, when it is small.</param>
/// <param name="Artifact">Hash of the result, when it is not.</param>
/// <param name="Usage">What it used, where that is metered; of an attempt, what it used beyond the calls it metered.</param>
/// <param name="Within">Path of the budget node it counts in, where no <c>started</c> tells.</param>
internal sealed record CompletedRecord(RawJson? Result, string? Artifact, Usage? Usage, string? Within = null) : IImmutablePayload
{
    /// <summary>Reads it. Half of a journal's bytes are results, most of which nobody asks for again: they are passed over, not parsed into a document.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static CompletedRecord Of(RecordPayload payload)
    {
        if (payload.Written is CompletedRecord written)
            return written;
        var json = payload.Utf8;
        var reader = new Utf8JsonReader(json);
        RawJson? result = null;
        string? artifact = null;
        Usage? usage = null;
        string? within = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            if (name.SequenceEqual("result"u8))
                result = Slice(json, ref reader);
            else if (name.SequenceEqual("artifact"u8))
                artifact = reader.GetString();
            else if (name.SequenceEqual("usage"u8))
                usage = JsonSerializer.Deserialize<Usage>(ref reader, JournalJson.Options);
            else if (name.SequenceEqual("within"u8))
                within = reader.GetString();
            else
                reader.Skip();
        }
        return new(result, artifact, usage, within);
    }

    private static RawJson? Slice(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new(json[start..(int)reader.BytesConsumed].ToArray());
    }
}
