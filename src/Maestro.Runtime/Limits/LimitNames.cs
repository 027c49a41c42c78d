namespace Maestro.Runtime.Limits;

/// <summary>The limits by the keys they have under <c>resource_limits</c>.</summary>
internal static class LimitNames
{
    /// <summary>Wall time in seconds.</summary>
    internal const string Duration = "max_duration_seconds";

    /// <summary>Tokens.</summary>
    internal const string Tokens = "max_tokens";

    /// <summary>Calls of a model.</summary>
    internal const string ApiCalls = "max_api_calls";

    /// <summary>US dollars.</summary>
    internal const string Cost = "max_cost_usd";
}
