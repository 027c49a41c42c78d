using System.Text.Json;
using System.Text.Json.Serialization;

namespace Maestro.Runtime.Journal;

/// <summary>JSON that is serialised already and is written as it is. It must not be changed any more.</summary>
/// <param name="Utf8">Its bytes, without a line feed between tokens.</param>
[JsonConverter(typeof(RawJsonConverter))]
internal sealed record RawJson(byte[] Utf8)
{
    /// <summary>Any value as JSON.</summary>
    internal static RawJson Of<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, JournalJson.Options));

    /// <summary>The value.</summary>
    internal T Read<T>() => JsonSerializer.Deserialize<T>(Utf8, JournalJson.Options)!;
}
