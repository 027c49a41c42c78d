using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>What <c>sandbox:</c> says.</summary>
/// <param name="Level">How much is kept from programs.</param>
/// <param name="Writable">Further folders they may write, as written: absolute, or from <c>~</c>.</param>
/// <param name="Spot">Where it stands.</param>
internal sealed record SandboxDefinition(SandboxLevel Level, IReadOnlyList<string> Writable, SourceSpot Spot);
