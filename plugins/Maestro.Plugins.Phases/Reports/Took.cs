namespace Maestro.Plugins.Phases.Reports;

/// <summary>How long something took, as people say it.</summary>
internal static class Took
{
    public static string Of(double seconds)
    {
        if (seconds < 9.95)
            return seconds < 0.95 ? $"{seconds:0.##} s" : $"{seconds:0.#} s";
        var whole = (long)Math.Round(seconds);
        return whole switch
        {
            < 60 => $"{whole} s",
            < 3600 => whole % 60 == 0 ? $"{whole / 60} min" : $"{whole / 60} min {whole % 60:00} s",
            _ => whole % 3600 / 60 == 0 ? $"{whole / 3600} h" : $"{whole / 3600} h {whole % 3600 / 60:00} min",
        };
    }
}
