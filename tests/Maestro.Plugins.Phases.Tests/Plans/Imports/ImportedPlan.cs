namespace Maestro.Plugins.Phases.Tests.Plans.Imports;

/// <summary>A plan as somebody wrote it who never saw ours, and what is to be read out of it.</summary>
/// <param name="Name">Its shape.</param>
/// <param name="Text">The file.</param>
/// <param name="Title">The title.</param>
/// <param name="Requirements">Id, priority, text, and how many criteria; a line each.</param>
internal sealed record ImportedPlan(string Name, string Text, string Title, string[] Requirements)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
