namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>How something is meant to look.</summary>
internal enum Tone
{
    Neutral,
    Good,
    Warn,
    Bad,
}
