namespace Maestro.Plugins.DotNet.Orders;

/// <summary>What recovery says of the versions of an order.</summary>
internal static class Versions
{
    /// <summary>Whether a failure may be due to the versions that were written.</summary>
    public static bool MayBeToBlame(Failure failure) => failure.Kind is FailureKind.Build or FailureKind.Test or FailureKind.Style or FailureKind.Review;

    /// <summary>What the agent is told: why, and what it is to write.</summary>
    public static string Instructions(Failure failure, Step step) => $"The last attempt failed: {failure.Message}\n\n{OrderText.Of(step)}";

    /// <summary>The versions, for people.</summary>
    public static string Told(UpgradeOrder order, IReadOnlyList<string?> to) =>
        string.Join(", ", order.Packages.Zip(to).Where(pair => pair.Second is not null).Select(pair => $"{pair.First.Id} {pair.Second}"));
}
