namespace Maestro.Plugins.Phases.Plans;

/// <summary>One list out of a plan's body and its front matter: the body is what people read, the front matter adds what only programs need.</summary>
internal static class RequirementMerge
{
    public static IReadOnlyList<PlannedRequirement> Of(IReadOnlyList<PlannedRequirement> body, IReadOnlyList<PlannedRequirement> header)
    {
        var known = header.Where(r => r.Id.Length > 0).DistinctBy(r => r.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);
        var inBody = body.Select(r => r.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // What the header names twice stays twice, so that it is found out.
        var all = body.Select(r => known.TryGetValue(r.Id, out var more) ? Both(r, more) : r)
            .Concat(header.Where(r => r.Id.Length == 0 || !inBody.Contains(r.Id)));
        return References.Resolve(Numbered([.. all.Where(r => r.Text.Length > 0)]));
    }

    private static PlannedRequirement Both(PlannedRequirement body, PlannedRequirement header) => body with
    {
        Priority = body.Priority ?? header.Priority,
        DependsOn = body.DependsOn.Count > 0 ? body.DependsOn : header.DependsOn,
        Files = body.Files.Count > 0 ? body.Files : header.Files,
        Acceptance = body.Acceptance.Count > 0 ? body.Acceptance : header.Acceptance,
        References = header.References,
        Confidence = header.Confidence,
        InferredFrom = header.InferredFrom,
        Confirmed = header.Confirmed,
    };

    /// <summary>Gives ids to those that have none: their number in the list, where it is free.</summary>
    public static IReadOnlyList<PlannedRequirement> Numbered(IReadOnlyList<PlannedRequirement> requirements)
    {
        var taken = requirements.Select(r => r.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var next = 0;
        return [.. requirements.Select((r, i) => r.Id.Length > 0 ? r : r with { Id = Free(i + 1), IsNumbered = true })];

        string Free(int preferred)
        {
            if (taken.Add($"FR-{preferred}"))
                return $"FR-{preferred}";
            do
                next++;
            while (!taken.Add($"FR-{next}"));
            return $"FR-{next}";
        }
    }
}
