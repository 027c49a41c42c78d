using System.Text.Json;

namespace Maestro.Runtime.Gateway.Wire;

/// <summary>
/// Finds what a model says of tokens in a part of its answer. The form decides, not the address: Anthropic leaves cached input out of its
/// <c>input_tokens</c>, OpenAI and Gemini have it in.
/// </summary>
internal static class UsageFields
{
    /// <summary>What a JSON document tells; unknown where it tells nothing.</summary>
    public static TokenUse In(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object)
            return TokenUse.Unknown;
        foreach (var inner in (ReadOnlySpan<string>)["message", "response"])
        {
            // Anthropic's first event and OpenAI's last one wrap the whole answer.
            if (document.TryGetProperty(inner, out var answer) && In(answer) is var wrapped && wrapped != TokenUse.Unknown)
                return wrapped;
        }

        if (document.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object)
            return usage.TryGetProperty("prompt_tokens", out _) ? Chat(usage) : Messages(usage);
        if (document.TryGetProperty("usageMetadata", out var gemini) && gemini.ValueKind == JsonValueKind.Object)
            return Gemini(gemini);
        return document.TryGetProperty("eval_count", out _) ? new(Count(document, "prompt_eval_count") ?? 0, null, null, Count(document, "eval_count")) : TokenUse.Unknown;
    }

    // Anthropic Messages and OpenAI responses share names; only the latter has details.
    private static TokenUse Messages(JsonElement usage)
    {
        if (!usage.TryGetProperty("input_tokens_details", out var details))
            return new(Count(usage, "input_tokens"), Count(usage, "cache_read_input_tokens"), Count(usage, "cache_creation_input_tokens"), Count(usage, "output_tokens"));
        var cached = Count(details, "cached_tokens") ?? 0;
        return new(Count(usage, "input_tokens") - cached, cached, null, Count(usage, "output_tokens"));
    }

    private static TokenUse Chat(JsonElement usage)
    {
        var cached = usage.TryGetProperty("prompt_tokens_details", out var details) ? Count(details, "cached_tokens") ?? 0 : 0;
        return new(Count(usage, "prompt_tokens") - cached, cached, null, Count(usage, "completion_tokens"));
    }

    private static TokenUse Gemini(JsonElement usage)
    {
        var cached = Count(usage, "cachedContentTokenCount") ?? 0;
        var input = Count(usage, "promptTokenCount") + (Count(usage, "toolUsePromptTokenCount") ?? 0) - cached;
        // Left out when there was none: of an answer that was all thought, or of a chunk before the last.
        var output = (Count(usage, "candidatesTokenCount") ?? 0) + (Count(usage, "thoughtsTokenCount") ?? 0);
        return new(input, cached, null, output);
    }

    private static long? Count(JsonElement usage, string name) =>
        usage.ValueKind == JsonValueKind.Object && usage.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count >= 0 ? count : null;
}
