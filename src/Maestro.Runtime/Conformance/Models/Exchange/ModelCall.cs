using System.Text.Json.Nodes;

namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>A call of a tool that the model makes.</summary>
/// <param name="Name">The tool's name.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ModelCall(string Name, JsonObject Arguments)
{
    /// <summary>The text that a tool gets which takes no arguments; null for any other.</summary>
    public string? Input { get; init; }
}
