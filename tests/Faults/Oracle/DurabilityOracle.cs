using System.Text.RegularExpressions;
using Faults.Tracing;

namespace Faults.Oracle;

/// <summary>
/// No ref of the vault is made while an object or a record that was written before is not on disk. A kill cannot show it, since what the system was
/// given it keeps; a power cut could.
/// </summary>
internal static partial class DurabilityOracle
{
    /// <summary>What is wrong in the order of what was seen.</summary>
    internal static IEnumerable<string> Problems(Trace trace)
    {
        var pending = new HashSet<string>();
        foreach (var operation in trace.Operations)
            if (operation.Call == "syncfs")
                pending.Clear();
            else if (operation.Sort == Sort.Sync)
                pending.RemoveWhere(path => path == operation.Path || (Pack().IsMatch(path) && Path.GetDirectoryName(path) == operation.Path));
            else if (MustBeSynced(operation))
                pending.Add(operation.Path);
            else if (pending.Count > 0 && (operation.Sort & Sort.Make) != 0 && operation.Path.Contains("/vault.git/refs/maestro/", StringComparison.Ordinal))
                return [$"{operation} came before {pending.Count} files were synced, such as {pending.First()}"];
        return [];
    }

    // Objects get their content and their name in one; a pack is written, synced and named, and then its folder is synced.
    private static bool MustBeSynced(Operation operation) => operation.Sort switch
    {
        Sort.Make => Object().IsMatch(operation.Path) || Pack().IsMatch(operation.Path),
        Sort.Write => Segment().IsMatch(operation.Path) || operation.Path.Contains("/vault.git/objects/pack/", StringComparison.Ordinal),
        _ => false,
    };

    [GeneratedRegex("/journal/[0-9]+\\.jsonl$")]
    private static partial Regex Segment();

    [GeneratedRegex("/vault\\.git/objects/pack/pack-[0-9a-f]+\\.(pack|idx)$")]
    private static partial Regex Pack();

    [GeneratedRegex("/vault\\.git/objects/[0-9a-f]{2}/[0-9a-f]{38}$")]
    private static partial Regex Object();
}
