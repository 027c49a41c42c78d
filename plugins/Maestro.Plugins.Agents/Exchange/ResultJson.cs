using System.Text.Json;

namespace Maestro.Plugins.Agents.Exchange;

/// <summary>The JSON of a result file: every member is optional, none may have another type, unknown ones are left alone.</summary>
internal static class ResultJson
{
    public static ResultDocument Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return Invalid($"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1} is not JSON");
        }
        catch (FormatException e)
        {
            return Invalid(e.Message);
        }
    }

    private static ResultDocument Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return Invalid("$ must be an object");

        var status = Text(root, "status");
        return status is null or "done" or "failed"
            ? new() { Summary = Text(root, "summary"), Message = Text(root, "message"), Failed = status == "failed", Usage = ReadUsage(root) }
            : Invalid("$.status must be \"done\" or \"failed\"");
    }

    private static Usage ReadUsage(JsonElement root)
    {
        if (!root.TryGetProperty("usage", out var usage) || usage.ValueKind == JsonValueKind.Null)
            return Usage.Unknown;
        if (usage.ValueKind != JsonValueKind.Object)
            throw new FormatException("$.usage must be an object");

        return new() { Tokens = Count(usage, "tokens"), ApiCalls = Count(usage, "api_calls"), CostUsd = Money(usage, "cost_usd") };
    }

    private static string? Text(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new FormatException($"$.{name} must be a string");

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            throw new FormatException($"$.{name} is not valid text");
        }
    }

    private static long? Count(JsonElement usage, string name)
    {
        if (!usage.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count >= 0
            ? count
            : throw new FormatException($"$.usage.{name} must be a whole number from 0");
    }

    private static decimal? Money(JsonElement usage, string name)
    {
        if (!usage.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;

        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) && amount >= 0
            ? amount
            : throw new FormatException($"$.usage.{name} must be an amount from 0");
    }

    private static ResultDocument Invalid(string why) => new() { Invalid = why };
}
