using System.Text.Json;

namespace Maestro.Plugins.Agents.Driving.Events;

/// <summary>Reads members of JSON that a foreign program wrote: what is missing or of another type is null.</summary>
internal static class JsonFields
{
    // Nothing real comes near; what does is nonsense, and sums of it would overflow.
    private const long MostTokens = 1_000_000_000_000;
    private const decimal MostMoney = 1_000_000;

    /// <summary>The member; an undefined element when there is none.</summary>
    public static JsonElement At(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A text.</summary>
    public static string? Text(this JsonElement parent, string name)
    {
        var value = parent.At(name);
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair, written as an escape.
        }
    }

    /// <summary>Whether a member is the text.</summary>
    public static bool Is(this JsonElement parent, string name, string text) => parent.Text(name) == text;

    /// <summary>A whole number from 0.</summary>
    public static long? Count(this JsonElement parent, string name)
    {
        var value = parent.At(name);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count is >= 0 and <= MostTokens ? count : null;
    }

    /// <summary>An amount of money from 0.</summary>
    public static decimal? Money(this JsonElement parent, string name)
    {
        var value = parent.At(name);
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) && amount is >= 0 and <= MostMoney
            ? Math.Round(amount, 9) // Their binary sums end in dust.
            : null;
    }

    /// <summary>Whether a member is true.</summary>
    public static bool Flag(this JsonElement parent, string name) => parent.At(name).ValueKind == JsonValueKind.True;

    /// <summary>The elements of a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement parent, string name) =>
        parent.At(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The members of an object; none when it is no object.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement parent, string name) =>
        parent.At(name) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : [];
}
