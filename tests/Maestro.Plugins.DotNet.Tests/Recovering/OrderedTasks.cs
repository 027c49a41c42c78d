using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Places;

namespace Maestro.Plugins.DotNet.Tests.Recovering;

/// <summary>Tasks with orders in them.</summary>
internal static class OrderedTasks
{
    /// <summary>A task for packages A, B, C and so on, from 1.0.0.</summary>
    /// <param name="levels">The levels: versions with spaces between them; <c>-</c> where one stays.</param>
    public static WorkTask Of(params string[] levels) => Of("T1", 1, [], levels);

    /// <summary>The same where versions are written in one place.</summary>
    /// <param name="ties">For each package the number of the first that it shares its place with.</param>
    /// <param name="levels">The levels.</param>
    public static WorkTask Tied(int[] ties, params string[] levels) => Of("T1", 1, [], ties, levels);

    public static WorkTask Of(string id, int urgency, string[] before, params string[] levels) => Of(id, urgency, before, [], levels);

    private static WorkTask Of(string id, int urgency, string[] before, int[] ties, string[] levels)
    {
        IReadOnlyList<IReadOnlyList<string?>> read = [.. levels.Select(level => (IReadOnlyList<string?>)[.. level.Split(' ').Select(version => version == "-" ? null : version)])];
        var order = new UpgradeOrder
        {
            Packages = [.. read[0].Select((_, at) => new OrderedPackage($"{(char)('A' + at)}", PlaceKind.Package, "1.0.0", "1.0.0", ["a.csproj"], "it is outdated", null))],
            Levels = read,
            Ties = ties,
            Targets = ["a.csproj"],
            Before = before,
            Urgency = urgency,
        };
        return new() { Id = id, Title = $"Upgrade {id}", Instructions = $"Raise them.\n\n{OrderText.Of(order)}" };
    }
}
