namespace Maestro.Plugins.Phases.Plans;

/// <summary>Code that a plan points at, with the places of what it names.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">Lines of it; null for all.</param>
/// <param name="Reason">Why; null when nobody said.</param>
/// <param name="Requirements">The requirements it matters to; none for the plan as a whole.</param>
internal sealed record PlannedReference(Mention Path, string? Lines, string? Reason, IReadOnlyList<Mention> Requirements)
{
    public CodeReference ToReference() => new()
    {
        Path = Path.Text.Replace('\\', '/'),
        Lines = Lines,
        Reason = Reason,
        Requirements = [.. Requirements.Select(requirement => requirement.Text).Distinct(StringComparer.Ordinal)],
    };
}
