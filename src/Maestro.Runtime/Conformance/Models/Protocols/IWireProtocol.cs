using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>One protocol on the wire: what a request in it says, and what an answer looks like.</summary>
internal interface IWireProtocol
{
    /// <summary>Which one it is.</summary>
    ModelProtocol Protocol { get; }

    /// <summary>The type of an answer in pieces.</summary>
    string StreamType => "text/event-stream";

    /// <summary>What a path asks for; null when it is none of this protocol's. Anything may come before the part that is known.</summary>
    WireRoute? Route(string path, IReadOnlyDictionary<string, string> headers);

    /// <summary>What the body says of model, tools and results.</summary>
    ModelRequest Read(ModelRequest request, JsonElement body);

    /// <summary>The answer in one piece.</summary>
    JsonObject Whole(ModelRequest request, ModelAnswer answer);

    /// <summary>The answer in pieces, each as it stands on the wire.</summary>
    IEnumerable<string> Pieces(ModelRequest request, ModelAnswer answer);

    /// <summary>An error.</summary>
    JsonObject Error(int status, string message);

    /// <summary>The answer to a count of tokens.</summary>
    JsonObject Count(long tokens);

    /// <summary>The answer to which models there are.</summary>
    JsonObject Models(string model);
}
