using Maestro.Runtime.LogIndex;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Logs;

/// <summary>Writes what a filter finds, and goes on while runs do.</summary>
/// <param name="state">The repository's state.</param>
/// <param name="filter">What is asked for.</param>
/// <param name="writer">Writes it.</param>
internal sealed class LogReading(StateDirectory state, LogFilter filter, ILogWriter writer)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, long> written = [];

    /// <summary>Writes it.</summary>
    /// <param name="follow">Whether to go on until the run ends, or for ever when every run is meant.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    /// <returns>What keeps the rest of a journal from being read; null for nothing.</returns>
    public async Task<string?> WriteAsync(bool follow, CancellationToken ct)
    {
        while (true)
        {
            // Asked before reading: what it wrote until its end is then there to be read.
            var over = !follow || (filter.Run is { } run && !RunArchive.IsAlive(state.Run(run)));
            using (var log = LogSources.Open(state))
            {
                Write(log);
                if (over)
                    return Damage(log);
            }
            await Task.Delay(Pause, ct);
        }
    }

    private void Write(LogDatabase log)
    {
        var (sql, values) = (filter.Run is { } run ? filter with { After = written.GetValueOrDefault(run) } : filter).Question();
        using var answer = log.Ask(sql, values);
        writer.Entries(answer.Rows.Select(LogEntry.Of).Where(IsNew));
    }

    private bool IsNew(LogEntry entry)
    {
        if (entry.Seq <= written.GetValueOrDefault(entry.Run))
            return false;
        written[entry.Run] = entry.Seq;
        return true;
    }

    private string? Damage(LogDatabase log)
    {
        using var answer = log.Ask("SELECT damage FROM runs WHERE damage IS NOT NULL AND ($run = '' OR run = $run) ORDER BY run LIMIT 1", ("$run", filter.Run ?? ""));
        return answer.Rows.Select(row => (string?)row[0]).FirstOrDefault();
    }
}
