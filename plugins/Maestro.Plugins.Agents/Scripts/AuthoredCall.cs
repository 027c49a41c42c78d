namespace Maestro.Plugins.Agents.Scripts;

/// <summary>A call in <c>usage.json</c>.</summary>
/// <param name="Tokens">What it uses.</param>
/// <param name="AtMost">The most it says beforehand to use; null for a call of which nobody can tell.</param>
/// <param name="CostUsd">What it costs in dollars.</param>
internal sealed record AuthoredCall(long Tokens, long? AtMost = null, decimal CostUsd = 0);
