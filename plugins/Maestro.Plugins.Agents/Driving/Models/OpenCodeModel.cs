using System.Text.Json.Nodes;

namespace Maestro.Plugins.Agents.Driving.Models;

/// <summary>opencode, which has a provider's address in its settings. A provider it does not know must be one that OpenAI's clients can talk to.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Name">The model's name with it.</param>
/// <param name="Known">Whether opencode knows the provider.</param>
/// <param name="AddressVariable">The variable that holds another address.</param>
/// <param name="KeyVariables">The variables that may hold the key.</param>
/// <param name="Usual">The provider's address.</param>
internal sealed record OpenCodeModel(string Provider, string Name, bool Known, string AddressVariable, IReadOnlyList<string> KeyVariables, string? Usual)
    : ModelSettings(AddressVariable, KeyVariables, Usual)
{
    /// <summary>That of a model.</summary>
    /// <param name="model">As opencode names it: <c>provider/model</c>.</param>
    /// <returns>Null where its provider is not known.</returns>
    public static OpenCodeModel? Of(string model)
    {
        var slash = model.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
            return null;
        var (provider, name) = (model[..slash], model[(slash + 1)..]);
        return provider switch
        {
            "anthropic" => new(provider, name, true, "ANTHROPIC_BASE_URL", ["ANTHROPIC_API_KEY"], "https://api.anthropic.com/v1"),
            "openai" => new(provider, name, true, "OPENAI_BASE_URL", ["OPENAI_API_KEY"], "https://api.openai.com/v1"),
            "google" => new(provider, name, true, "GOOGLE_GEMINI_BASE_URL", ["GEMINI_API_KEY"], "https://generativelanguage.googleapis.com/v1beta"),
            "openrouter" => new(provider, name, true, "OPENROUTER_BASE_URL", ["OPENROUTER_API_KEY"], "https://openrouter.ai/api/v1"),
            "opencode" => new(provider, name, true, "OPENCODE_BASE_URL", ["OPENCODE_API_KEY"], "https://opencode.ai/zen/v1"),
            _ => new(provider, name, false, "OPENAI_BASE_URL", ["OPENAI_API_KEY"], null),
        };
    }

    /// <inheritdoc/>
    public override Dictionary<string, string?> Environment(ModelEndpoint model, string keyVariable)
    {
        var provider = new JsonObject
        {
            ["options"] = new JsonObject { ["baseURL"] = AddressOf(model), ["apiKey"] = model.Key },
            // One that its catalogue does not have could not be asked for.
            ["models"] = new JsonObject { [Name] = new JsonObject() },
        };
        if (!Known)
            provider["npm"] = "@ai-sdk/openai-compatible";
        var settings = new JsonObject { ["model"] = $"{Provider}/{Name}", ["provider"] = new JsonObject { [Provider] = provider } };
        return new(KeyVariables.Select(name => KeyValuePair.Create(name, (string?)null))) { [AddressVariable] = null, ["OPENCODE_CONFIG_CONTENT"] = settings.ToJsonString() };
    }
}
