using System.Globalization;

namespace Maestro.Runtime.LogIndex;

/// <summary>Times as the log writes them: ISO 8601, UTC, so that text sorts as time does and SQLite's own functions read it.</summary>
internal static class LogTime
{
    /// <summary>The text, to the millisecond.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
