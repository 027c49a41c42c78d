using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maestro.Runtime.Journal;

/// <summary>Writes records as lines. One for a journal's life, so that nothing is allocated for a line but its hash.</summary>
internal sealed class RecordWriter : IDisposable
{
    private static readonly JsonEncodedText Seq = JsonEncodedText.Encode("seq");
    private static readonly JsonEncodedText Utc = JsonEncodedText.Encode("utc");
    private static readonly JsonEncodedText Mono = JsonEncodedText.Encode("mono");
    private static readonly JsonEncodedText Run = JsonEncodedText.Encode("run");
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Key = JsonEncodedText.Encode("key");
    private static readonly JsonEncodedText Payload = JsonEncodedText.Encode("payload");
    private static readonly JsonEncodedText Prev = JsonEncodedText.Encode("prev");
    private static readonly JsonEncodedText V = JsonEncodedText.Encode("v");

    private readonly Utf8JsonWriter _json = new(
        Stream.Null, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Appends the record's line, with its line feed.</summary>
    /// <param name="record">The record; its hash is not read.</param>
    /// <param name="payload">The payload's JSON.</param>
    /// <param name="lines">Where to.</param>
    /// <returns>The record's hash.</returns>
    internal string Write(JournalRecord record, ReadOnlySpan<byte> payload, ArrayBufferWriter<byte> lines)
    {
        var start = lines.WrittenCount;
        _json.Reset(lines);
        _json.WriteStartObject();
        _json.WriteNumber(V, RecordFormat.Version);
        _json.WriteNumber(Seq, record.Seq);
        _json.WriteString(Utc, record.Utc);
        _json.WriteNumber(Mono, record.Mono);
        _json.WriteString(Run, record.Run);
        _json.WriteString(Type, record.Type);
        _json.WriteString(Key, record.Key);
        _json.WritePropertyName(Payload);
        _json.WriteRawValue(payload, skipInputValidation: true);
        _json.WriteString(Prev, record.Prev);
        _json.Flush();

        Span<byte> hash = stackalloc byte[RecordFormat.HashLength];
        RecordFormat.Hash(lines.WrittenSpan[start..], hash);
        lines.Write(RecordFormat.HashPrefix);
        lines.Write(hash);
        lines.Write(RecordFormat.End);
        lines.Write("\n"u8);
        return Encoding.ASCII.GetString(hash);
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
