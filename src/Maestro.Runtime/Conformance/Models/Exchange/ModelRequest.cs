using System.Text.Json;

namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>A request that a program made of the model.</summary>
internal sealed record ModelRequest
{
    /// <summary>Which one it is, from 1, over all requests.</summary>
    public required int Number { get; init; }

    /// <summary>The method of HTTP.</summary>
    public required string Method { get; init; }

    /// <summary>The path with its query, as it was asked for.</summary>
    public required string Path { get; init; }

    /// <summary>The headers; names in any case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body; undefined where it was no JSON.</summary>
    public JsonElement Body { get; init; }

    /// <summary>The protocol it is in.</summary>
    public ModelProtocol Protocol { get; init; }

    /// <summary>What is asked for.</summary>
    public ModelOperation Operation { get; init; }

    /// <summary>The model's name.</summary>
    public string Model { get; init; } = "";

    /// <summary>Whether the answer is to come in pieces.</summary>
    public bool Streaming { get; init; }

    /// <summary>The tools the model may call.</summary>
    public IReadOnlyList<ModelTool> Tools { get; init; } = [];

    /// <summary>How many results of tools it carries from earlier in the conversation.</summary>
    public int ToolResults { get; init; }

    /// <summary>Whether any text in its body has the words in it.</summary>
    public bool Says(string words) => Texts().Any(text => text.Contains(words, StringComparison.Ordinal));

    /// <summary>Every text in its body.</summary>
    public IEnumerable<string> Texts() => TextsIn(Body);

    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => TextsIn(member.Value)),
        _ => [],
    };
}
