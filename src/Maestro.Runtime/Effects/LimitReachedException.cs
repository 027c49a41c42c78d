namespace Maestro.Runtime.Effects;

/// <summary>A budget does not bear another effect. Unwinds what is under way; the pipeline turns it into a <see cref="FailureKind.Limit"/>.</summary>
internal sealed class LimitReachedException(string which) : Exception($"{which} is used up")
{
    /// <summary>The key in <c>resource_limits</c>.</summary>
    public string Which { get; } = which;
}
