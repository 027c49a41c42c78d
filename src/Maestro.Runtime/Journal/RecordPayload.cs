using System.Runtime.InteropServices;
using System.Text.Json;

namespace Maestro.Runtime.Journal;

/// <summary>What a record says beyond its place, type and key. Parsed when somebody reads it, since most records are never read while they are written.</summary>
internal sealed class RecordPayload
{
    private readonly byte[]? _json;
    private readonly object? _value;
    private object? _element;

    /// <param name="json">The payload's JSON.</param>
    /// <param name="value">What it was written from; kept when it cannot have changed since.</param>
    internal RecordPayload(byte[] json, object? value)
    {
        _json = json;
        _value = value as IImmutablePayload;
    }

    /// <param name="element">The payload, read back.</param>
    internal RecordPayload(JsonElement element) => _element = element;

    /// <summary>The payload's JSON, parsed once. Several readers at once may each parse it, which does no harm.</summary>
    internal JsonElement Element => (JsonElement)(_element ??= JsonElement.Parse(_json!));

    /// <summary>The payload's JSON as it is on disk.</summary>
    internal ReadOnlySpan<byte> Utf8 => _json ?? JsonMarshal.GetRawUtf8Value(Element);

    /// <summary>What it was written from, when that cannot have changed since and is still there; else null.</summary>
    internal object? Written => _value;

    /// <summary>The payload as a value.</summary>
    internal T Read<T>() => _value is T value ? value
        : _json is not null ? JsonSerializer.Deserialize<T>(_json, JournalJson.Options)!
        : Element.Deserialize<T>(JournalJson.Options)!;
}
