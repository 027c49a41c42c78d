using System.Globalization;
using NLog;

namespace Maestro.Runtime.Diagnostics;

/// <summary>An entry of the operational log as one line for people.</summary>
internal static class LogLine
{
    /// <summary>Time, level and message; of an exception its type and message, for the log file has the rest.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="scrub">Takes out of it what must not be shown.</param>
    public static string Of(LogEventInfo entry, Func<string, string> scrub)
    {
        var exception = entry.Exception is { } e ? $": {e.GetType().Name}: {e.Message}" : "";
        var text = scrub(entry.FormattedMessage + exception).ReplaceLineEndings(" ");
        return $"{entry.TimeStamp.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)} {entry.Level.Name.ToLowerInvariant(),-5} {text}";
    }
}
