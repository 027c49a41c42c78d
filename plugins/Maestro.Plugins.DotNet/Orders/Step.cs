namespace Maestro.Plugins.DotNet.Orders;

/// <summary>What the agent is told beyond its order when something failed.</summary>
internal sealed record Step
{
    /// <summary>A version for each package of the order; null where one stays.</summary>
    public required IReadOnlyList<string?> To { get; init; }

    /// <summary>Rules whose own fixes are applied as well.</summary>
    public IReadOnlyList<string> Fix { get; init; } = [];
}
