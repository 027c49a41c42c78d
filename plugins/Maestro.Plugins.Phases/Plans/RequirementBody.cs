namespace Maestro.Plugins.Phases.Plans;

/// <summary>The requirements that a plan's text has, in the first of the shapes it has any in.</summary>
internal static class RequirementBody
{
    /// <summary>Reads them.</summary>
    /// <param name="source">The plan.</param>
    /// <param name="title">Its title: what an issue asks for that lists nothing but when it is met.</param>
    public static IReadOnlyList<PlannedRequirement> Read(PlanSource source, string title)
    {
        // A table says it all; lists beside it only explain.
        foreach (var shape in (ReadOnlySpan<Func<PlanSource, IEnumerable<PlannedRequirement>>>)[RequirementTable.Read, RequirementHeadings.Read, RequirementList.Read, RequirementList.Boxes])
        {
            if (shape(source).ToList() is { Count: > 0 } found)
                return found;
        }

        var acceptance = RequirementList.Acceptance(source);
        return acceptance.Count == 0 ? [] : [new() { Id = "", Text = title, Place = new(1, 1), Acceptance = acceptance, Confirmed = true }];
    }
}
