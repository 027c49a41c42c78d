using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Effects;

/// <summary>A budget does not bear another effect. Unwinds what is under way; whoever carries out what the budget is for turns it into a <see cref="FailureKind.Limit"/>.</summary>
internal sealed class LimitReachedException(string message) : Exception(message)
{
    /// <summary>What the effect it ended had used, beyond what was metered; null when nobody can tell.</summary>
    public Usage? Used { get; init; }

    /// <summary>For a limit that is used up; null when only the effect asked for was too large.</summary>
    public static LimitReachedException Of(LimitHit? hit, string node) => new(hit?.ToString() ?? $"what is left for {node} bears nothing more");
}
