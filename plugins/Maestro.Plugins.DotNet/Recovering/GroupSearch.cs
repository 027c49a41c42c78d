using Maestro.Plugins.DotNet.Orders;

namespace Maestro.Plugins.DotNet.Recovering;

/// <summary>
/// Finds which packages of a group can be raised though the group as a whole cannot: halves of it are laid on what holds already, and those that do not hold
/// are cut again, down to single packages, of which lower versions are tried. Packages whose version is written in one place count as one.
/// </summary>
/// <param name="context">The failure, whose gates say what holds.</param>
/// <param name="order">The group.</param>
internal sealed class GroupSearch(IRecoveryContext context, UpgradeOrder order)
{
    private const int MostVersionsOfOne = 10;

    private readonly string?[] held = new string?[order.Packages.Count];

    /// <summary>Searches.</summary>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>A version for each package of the group; null where it stays.</returns>
    public async Task<IReadOnlyList<string?>> FindAsync(CancellationToken ct)
    {
        var all = order.Parts().Where(part => order.Levels[0][part[0]] is not null).ToArray();
        // That all of them together do not hold is why it is asked.
        await HalvesAsync(all, ct);
        return held;
    }

    private async Task HalvesAsync(IReadOnlyList<int>[] packages, CancellationToken ct)
    {
        await SearchAsync(packages[..(packages.Length / 2)], ct);
        await SearchAsync(packages[(packages.Length / 2)..], ct);
    }

    private async Task SearchAsync(IReadOnlyList<int>[] packages, CancellationToken ct)
    {
        if (packages.Length == 0 || await HoldsAsync(packages, at => order.Levels[0][at], ct))
            return;
        if (packages is not [var single])
        {
            await HalvesAsync(packages, ct);
            return;
        }

        foreach (var lower in order.Levels.Skip(1).Select(level => level[single[0]]).OfType<string>().Distinct().Where(version => version != order.Levels[0][single[0]]).Take(MostVersionsOfOne))
            if (await HoldsAsync(packages, _ => lower, ct))
                return;
    }

    private async Task<bool> HoldsAsync(IReadOnlyList<int>[] packages, Func<int, string?> version, CancellationToken ct)
    {
        var to = held.ToArray();
        foreach (var at in packages.SelectMany(part => part))
            to[at] = version(at);
        await context.UndoAsync(ct);
        var work = await context.WorkAsync(Versions.Instructions(context.Failure, new() { To = to }), ct);
        if (work.Failure is not null || (await context.JudgeAsync(ct)).Any(report => !report.Holds))
            return false;
        to.CopyTo(held, 0);
        return true;
    }
}
