namespace Maestro.Plugins.Phases.Reviews.Changes;

/// <summary>A line that a change brought: it stood nowhere before.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Number">Where it stands, from 1.</param>
/// <param name="Text">What it says.</param>
internal sealed record NewLine(string File, int Number, string Text)
{
    private const int MostShown = 120;

    /// <summary>The line as evidence.</summary>
    public string Shown => Text.Trim() is { Length: > MostShown } text ? text[..MostShown] + "…" : Text.Trim();
}
