namespace Maestro;

/// <summary>One limit and what was used of it.</summary>
/// <param name="Name">The key in <c>resource_limits</c>.</param>
/// <param name="Used">Used so far; a lower bound when <paramref name="Unknown"/> is true.</param>
/// <param name="Limit">What may be used; null for no limit.</param>
/// <param name="Unit">Seconds, tokens, calls or dollars.</param>
/// <param name="Unknown">True when an agent used some without telling how much.</param>
public sealed record LimitUse(string Name, decimal Used, decimal? Limit, string Unit, bool Unknown);
