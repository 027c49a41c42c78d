namespace Maestro.Plugins.Phases.Tasks;

/// <summary>How long a task will take, by what the plan says of it. Earlier runs correct it where it is used.</summary>
internal static class Estimate
{
    private const double Usual = 5;
    private const double Words = 3;
    private const double PerCriterion = 1.5;
    private const double PerFile = 1;

    /// <summary>Minutes of an agent's work.</summary>
    public static double Of(Requirement requirement) =>
        (Roles.Of(requirement) == "docs" ? Words : Usual) + (PerCriterion * Math.Max(0, requirement.Acceptance.Count - 1)) + (PerFile * Math.Max(0, requirement.Files.Count - 1));
}
