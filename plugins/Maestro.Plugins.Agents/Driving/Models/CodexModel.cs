namespace Maestro.Plugins.Agents.Driving.Models;

/// <summary>Codex, which takes another address by its settings alone.</summary>
internal sealed record CodexModel() : ModelSettings("OPENAI_BASE_URL", ["CODEX_API_KEY", "OPENAI_API_KEY"], "https://api.openai.com/v1")
{
    private const string Key = "MAESTRO_MODEL_KEY";

    /// <inheritdoc/>
    public override Dictionary<string, string?> Environment(ModelEndpoint model, string keyVariable) =>
        new(KeyVariables.Select(name => KeyValuePair.Create(name, (string?)null))) { [Key] = model.Key, [AddressVariable] = null };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Arguments(ModelEndpoint model) =>
    [
        "-c", "model_provider=\"maestro\"",
        "-c", $$"""model_providers.maestro={name="maestro",base_url="{{AddressOf(model)}}",env_key="{{Key}}",wire_api="responses"}""",
    ];
}
