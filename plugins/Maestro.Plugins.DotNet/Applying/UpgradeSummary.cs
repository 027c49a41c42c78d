using System.Text;
using Maestro.Plugins.DotNet.Orders;

namespace Maestro.Plugins.DotNet.Applying;

/// <summary>What an upgrade says of itself; the body of its commit.</summary>
internal static class UpgradeSummary
{
    public static string Of(UpgradeOrder order, IReadOnlyList<string?> to, IReadOnlyList<string> fixedRules)
    {
        var text = new StringBuilder();
        for (var at = 0; at < order.Packages.Count; at++)
        {
            var (package, version) = (order.Packages[at], to[at]);
            if (version is null)
                text.Append(Line($"{package.Id}: stays at {package.From}"));
            else
            {
                text.Append(Line($"{package.Id}: from {package.From} to {version}{(order.Levels[0][at] is { } wanted && wanted != version ? $", since {wanted} did not hold" : "")}"));
                text.Append(Line($"  why: {package.Why}"));
                // An address of one version's own notes tells nothing of another.
                if (package.Notes is { } notes && (version == order.Levels[0][at] || !notes.Contains(order.Levels[0][at] ?? version, StringComparison.Ordinal)))
                    text.Append(Line($"  release notes: {notes}"));
            }
        }
        if (fixedRules.Count > 0)
            text.Append(Line($"Code was mended by the fixes of {string.Join(", ", fixedRules)}."));
        return text.ToString();
    }

    private static string Line(string text) => text + "\n";
}
