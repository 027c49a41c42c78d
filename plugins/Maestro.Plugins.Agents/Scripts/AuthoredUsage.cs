using System.Text.Json;

namespace Maestro.Plugins.Agents.Scripts;

/// <summary>The calls that an attempt is said to make, from <c>usage.json</c> beside its edits: each is metered as a real one would be.</summary>
internal static class AuthoredUsage
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Plays the calls.</summary>
    /// <param name="folder">The attempt's folder.</param>
    /// <param name="meter">Meters them.</param>
    /// <param name="cancellationToken">Ends with the attempt.</param>
    /// <returns>Why the attempt cannot go on; null when it can.</returns>
    public static async Task<string?> PlayAsync(string folder, IUsageMeter meter, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "usage.json");
        if (!File.Exists(file))
            return null;
        IReadOnlyList<AuthoredCall> calls;
        try
        {
            calls = JsonSerializer.Deserialize<IReadOnlyList<AuthoredCall>>(await File.ReadAllTextAsync(file, cancellationToken), Options) ?? [];
        }
        catch (JsonException e)
        {
            return $"usage.json is not a list of calls: {e.Message}";
        }

        foreach (var call in calls)
        {
            if (await meter.BeginAsync(new() { Tokens = call.AtMost, ApiCalls = 1, CostUsd = call.CostUsd }, cancellationToken) is not { } begun)
                return "the limits do not bear another call";
            begun.End(new() { Tokens = call.Tokens, ApiCalls = 1, CostUsd = call.CostUsd });
            cancellationToken.ThrowIfCancellationRequested();
        }

        return null;
    }
}
