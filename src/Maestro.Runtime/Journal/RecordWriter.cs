using System.Buffers;
using System.Security.Cryptography;
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

    // Kept: setting a hash up costs the system's library more than hashing a line does.
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Utf8JsonWriter _json = new(
        Stream.Null, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Appends the record's line, with its line feed.</summary>
    /// <param name="stamp">Its place and time.</param>
    /// <param name="run">The run it belongs to.</param>
    /// <param name="pending">The rest of it.</param>
    /// <param name="lines">Where to.</param>
    /// <returns>The record.</returns>
    internal JournalRecord Write(RecordStamp stamp, string run, PendingRecord pending, ArrayBufferWriter<byte> lines)
    {
        var start = lines.WrittenCount;
        _json.Reset(lines);
        _json.WriteStartObject();
        _json.WriteNumber(V, RecordFormat.Version);
        _json.WriteNumber(Seq, stamp.Seq);
        _json.WriteString(Utc, stamp.Utc);
        _json.WriteNumber(Mono, stamp.Mono);
        _json.WriteString(Run, run);
        _json.WriteString(Type, pending.Type);
        _json.WriteString(Key, pending.Key);
        _json.WritePropertyName(Payload);
        _json.WriteRawValue(pending.Payload, skipInputValidation: true);
        _json.WriteString(Prev, stamp.Prev);
        _json.Flush();

        Span<byte> hash = stackalloc byte[RecordFormat.HashLength];
        Hash(lines.WrittenSpan[start..], hash);
        lines.Write(RecordFormat.HashPrefix);
        lines.Write(hash);
        lines.Write(RecordFormat.End);
        lines.Write("\n"u8);
        return new(
            stamp.Seq, stamp.Utc, stamp.Mono, run, pending.Type, pending.Key, pending.Body, stamp.Prev, Encoding.ASCII.GetString(hash));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _json.Dispose();
    }

    private void Hash(ReadOnlySpan<byte> bytes, Span<byte> hex)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.AppendData(bytes);
        _hash.GetHashAndReset(hash);
        Convert.TryToHexStringLower(hash, hex, out _);
    }
}
