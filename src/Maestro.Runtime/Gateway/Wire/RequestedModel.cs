using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Maestro.Runtime.Gateway.Wire;

/// <summary>The model that a request names: in its body, or, for Gemini, in its address.</summary>
internal static class RequestedModel
{
    private const string InPath = "/models/";

    /// <summary>Its name; null where there is none.</summary>
    public static string? In(byte[] body, PathString path)
    {
        if (path.Value is { } text && text.LastIndexOf(InPath, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(':', at) is > 0 and var colon)
            return text[(at + InPath.Length)..colon];
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                var model = reader.ValueTextEquals("model"u8);
                reader.Read();
                if (model && reader.TokenType == JsonTokenType.String)
                    return reader.GetString();
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // No JSON names no model.
        }

        return null;
    }
}
