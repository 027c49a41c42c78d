using System.Globalization;

namespace Maestro.Tool.Commands.Logs;

/// <summary>A time as people write it: a date and time, a time of today, or how long ago.</summary>
internal static class Moment
{
    /// <summary>Reads it; null when it is none. Without an offset the machine's own is meant.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="now">The time that "ago" counts from.</param>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        if (text.Length > 1 && Unit(text[^1]) is { } unit && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < 1e6)
            return now - (unit * count);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time) ? time : null;
    }

    private static TimeSpan? Unit(char unit) => unit switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        _ => null,
    };
}
