using System.Globalization;

namespace Maestro.Runtime.Limits;

/// <summary>A limit that does not bear any more, or not what was asked for.</summary>
/// <param name="Which">Its key in <c>resource_limits</c>.</param>
/// <param name="Node">Whose it is: <c>the run</c>, <c>task T1</c>.</param>
/// <param name="Limit">How much it was.</param>
/// <param name="Left">How much of it is left.</param>
internal sealed record LimitHit(string Which, string Node, decimal Limit, decimal Left = 0)
{
    /// <summary>As a clause: <c>max_tokens of task T1 (500) is used up</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Which} of {Node} ({Limit:0.######}) {(Left > 0 ? $"does not bear what comes next: {Left:0.######} left" : "is used up")}");
}
