using System.Globalization;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Logs;

/// <summary>A decision as people name it.</summary>
internal static class DecisionName
{
    /// <summary>The id of the one meant: by its number in the list, its id, or the end of that; null where that is none, or several.</summary>
    public static string? Find(StateDirectory state, string run, string named)
    {
        using var log = LogSources.Open(state);
        using var answer = log.Ask("SELECT id, seq FROM decisions WHERE run = $run", ("$run", run));
        var all = answer.Rows.Select(row => (Id: (string)row[0]!, Seq: (long)row[1]!)).ToList();
        var exact = all.Where(d => d.Id == named || d.Seq.ToString(CultureInfo.InvariantCulture) == named).ToList();
        var meant = exact.Count > 0 ? exact : [.. all.Where(d => d.Id.EndsWith(named, StringComparison.Ordinal))];
        return meant is [var one] ? one.Id : null;
    }
}
