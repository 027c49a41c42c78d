using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Maestro.Runtime.Journal;

/// <summary>Reads a line back. What it returns has the hash it claims; whether it follows the record before is for <see cref="ChainWalk"/>.</summary>
internal static class RecordParser
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">Its bytes without the line feed.</param>
    /// <returns>The record, or what is wrong.</returns>
    internal static (JournalRecord? Record, JournalProblemKind Kind, string Message) Parse(ReadOnlySpan<byte> line)
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
        return Fields(line, Encoding.ASCII.GetString(hash)) is { } record
            ? (record, default, "")
            : (null, JournalProblemKind.Damaged, "The record lacks a field.");
    }

    private static ReadOnlySpan<byte> HashedPart(ReadOnlySpan<byte> line)
    {
        var length = line.Length - RecordFormat.HashPrefix.Length - RecordFormat.HashLength - RecordFormat.End.Length;
        return length > 0 && line[length..].StartsWith(RecordFormat.HashPrefix) && line.EndsWith(RecordFormat.End) ? line[..length] : [];
    }

    private static JournalRecord? Fields(ReadOnlySpan<byte> line, string hash)
    {
        try
        {
            var root = JsonElement.Parse(line);
            return new(
                root.GetProperty("seq").GetInt64(),
                root.GetProperty("utc").GetDateTimeOffset(),
                root.GetProperty("mono").GetInt64(),
                root.GetProperty("run").GetString()!,
                root.GetProperty("type").GetString()!,
                root.GetProperty("key").GetString()!,
                new(root.GetProperty("payload")),
                root.GetProperty("prev").GetString()!,
                hash);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
