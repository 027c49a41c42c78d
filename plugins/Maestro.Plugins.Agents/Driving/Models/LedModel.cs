namespace Maestro.Plugins.Agents.Driving.Models;

/// <summary>How one attempt's agent is led to its model.</summary>
/// <param name="Environment">Variables; null removes one.</param>
/// <param name="Arguments">Arguments.</param>
internal sealed record LedModel(IReadOnlyDictionary<string, string?> Environment, IReadOnlyList<string> Arguments)
{
    /// <summary>It finds it by itself.</summary>
    public static LedModel ByItself { get; } = new(new Dictionary<string, string?>(), []);

    /// <summary>Asks the gateway for a way, where the agent's key is known.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="settings">Where the agent looks; null where nobody knows.</param>
    /// <param name="options">What the yaml says.</param>
    /// <param name="needs">Variables of our own environment that the agent gets anyway.</param>
    /// <param name="ct">Ends the asking.</param>
    public static async Task<LedModel> OpenAsync(IModelGateway gateway, ModelSettings? settings, AgentProgramOptions options, IEnumerable<string> needs, CancellationToken ct)
    {
        var known = needs.Concat(options.Pass).ToHashSet();
        string? Value(string name) => options.Environment.TryGetValue(name, out var own) ? own : known.Contains(name) ? System.Environment.GetEnvironmentVariable(name) : null;
        if (settings is null || settings.OtherRoads.Any(name => Value(name) is { Length: > 0 }))
            return ByItself;
        var keyVariable = settings.KeyVariables.FirstOrDefault(name => Value(name) is { Length: > 0 });
        var said = Value(settings.AddressVariable);
        if (keyVariable is null || !Uri.TryCreate(said ?? settings.Usual, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return ByItself;
        var own = new ModelEndpoint(address, Value(keyVariable)!);
        var model = await gateway.OpenAsync(own, ct) ?? (said is null ? null : own);
        return model is null ? ByItself : new(settings.Environment(model, keyVariable), settings.Arguments(model));
    }
}
