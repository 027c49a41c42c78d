using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Maestro.Runtime.Journal;

/// <summary>Reads a line back. What it returns has the hash it claims; whether it follows the record before is for <see cref="ChainWalk"/>.</summary>
internal static class RecordParser
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">Its bytes without the line feed.</param>
    /// <param name="run">The run it should belong to, so that its id is not made anew for each record; null when that is not known.</param>
    /// <param name="prev">The hash it should follow, likewise.</param>
    /// <returns>The record, or what is wrong.</returns>
    internal static (JournalRecord? Record, JournalProblemKind Kind, string Message) Parse(ReadOnlySpan<byte> line, string? run = null, string? prev = null)
    {
        if (!line.StartsWith(RecordFormat.VersionPrefix)
            || !Utf8Parser.TryParse(line[RecordFormat.VersionPrefix.Length..], out int version, out _))
            return (null, JournalProblemKind.Damaged, "This is not a journal record.");
        if (version > RecordFormat.Version)
            return (null, JournalProblemKind.NewerVersion, $"The record has version {version}; this tool reads up to {RecordFormat.Version}.");
        if (HashedPart(line) is not { Length: > 0 } hashed)
            return (null, JournalProblemKind.Damaged, "The record does not end with its hash.");

        Span<byte> hash = stackalloc byte[RecordFormat.HashLength];
        RecordFormat.Hash(hashed, hash);
        var claimed = line.Slice(hashed.Length + RecordFormat.HashPrefix.Length, RecordFormat.HashLength);
        if (!claimed.SequenceEqual(hash))
            return (null, JournalProblemKind.Damaged, "The record was changed: its hash does not match.");
        return Fields(line, Encoding.ASCII.GetString(hash), run, prev) is { } record
            ? (record, default, "")
            : (null, JournalProblemKind.Damaged, "The record lacks a field.");
    }

    private static ReadOnlySpan<byte> HashedPart(ReadOnlySpan<byte> line)
    {
        var length = line.Length - RecordFormat.HashPrefix.Length - RecordFormat.HashLength - RecordFormat.End.Length;
        return length > 0 && line[length..].StartsWith(RecordFormat.HashPrefix) && line.EndsWith(RecordFormat.End) ? line[..length] : [];
    }

    // Read once from front to back: most payloads are never looked into, and a document of the line would cost more than its hash.
    private static JournalRecord? Fields(ReadOnlySpan<byte> line, string hash, string? expectedRun, string? expectedPrev)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            var (found, seq, mono, utc) = (0, 0L, 0L, default(DateTimeOffset));
            string? run = null, type = null, key = null, prev = null;
            RecordPayload? payload = null;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.ValueSpan;
                reader.Read();
                switch (name)
                {
                    case var _ when name.SequenceEqual("seq"u8): (seq, found) = (reader.GetInt64(), found | 1); break;
                    case var _ when name.SequenceEqual("utc"u8): (utc, found) = (reader.GetDateTimeOffset(), found | 2); break;
                    case var _ when name.SequenceEqual("mono"u8): (mono, found) = (reader.GetInt64(), found | 4); break;
                    case var _ when name.SequenceEqual("run"u8): run = Text(ref reader, expectedRun); break;
                    case var _ when name.SequenceEqual("type"u8): type = reader.GetString(); break;
                    case var _ when name.SequenceEqual("key"u8): key = reader.GetString(); break;
                    case var _ when name.SequenceEqual("prev"u8): prev = Text(ref reader, expectedPrev); break;
                    case var _ when name.SequenceEqual("payload"u8): payload = Payload(line, ref reader); break;
                    default: reader.Skip(); break;
                }
            }
            return found == 7 && run is not null && type is not null && key is not null && prev is not null && payload is not null && !reader.Read()
                ? new(seq, utc, mono, run, type, key, payload, prev, hash)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string? Text(ref Utf8JsonReader reader, string? expected) =>
        expected is not null && reader.ValueTextEquals(expected) ? expected : reader.GetString();

    private static RecordPayload Payload(ReadOnlySpan<byte> line, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new(line[start..(int)reader.BytesConsumed].ToArray(), null);
    }
}
