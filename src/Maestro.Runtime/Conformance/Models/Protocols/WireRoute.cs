using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>What a path says.</summary>
/// <param name="Operation">What is asked for.</param>
/// <param name="Model">The model's name, where the path has it.</param>
/// <param name="Streaming">Whether the answer is to come in pieces, where the path says so.</param>
internal sealed record WireRoute(ModelOperation Operation, string Model = "", bool Streaming = false);
