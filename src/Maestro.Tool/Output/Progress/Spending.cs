namespace Maestro.Tool.Output.Progress;

/// <summary>What was used of a limit.</summary>
/// <param name="Name">What of.</param>
/// <param name="Used">How much, as people read it.</param>
/// <param name="Of">How much there may be; empty where there is no limit.</param>
/// <param name="Share">0 to 1; null where there is no limit, or nobody knows.</param>
internal sealed record Spending(string Name, string Used, string Of, double? Share);
