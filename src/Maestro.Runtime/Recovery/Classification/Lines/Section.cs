using Maestro.Runtime.Recovery.Classification.Rules;

namespace Maestro.Runtime.Recovery.Classification.Lines;

/// <summary>A part of an output in which a tool hands on somebody else's words.</summary>
/// <param name="Begins">The tool's own line before them.</param>
/// <param name="Ends">The tool's own line after them.</param>
internal sealed record Section(LinePattern Begins, LinePattern Ends);
