namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>What new code is called, after what stands beside it.</summary>
internal static class Naming
{
    /// <summary>What to call it, by name: <c>type</c>, <c>namespace</c>, <c>base</c>, <c>tests</c> and the like.</summary>
    public static Dictionary<string, string> Of(Spot spot, Intent intent, RepositoryEvidence evidence)
    {
        var names = new Dictionary<string, string> { ["folder"] = spot.Option.Id };
        if (intent.Kind is { } kind)
            names["kind"] = kind.Id;
        if (spot.Project is { } project)
            names["project"] = project.Path;
        if (Namespace(spot) is { Length: > 0 } space)
            names["namespace"] = space;
        if (Suffix(spot, intent) is { } suffix)
            names["suffix"] = suffix;
        if (intent.Subjects is [var subject, ..] && names.TryGetValue("suffix", out var ending))
            names["type"] = Pascal(Number(subject, spot, ending)) + ending;
        foreach (var pattern in spot.Room?.Patterns ?? [])
        {
            var role = pattern.Kind switch { TypePatternKind.BaseType => "base", TypePatternKind.Interface => "implements", TypePatternKind.Attribute => "attribute", _ => null };
            if (role is not null && pattern.Count * 2 > spot.Room!.Types)
                names.TryAdd(role, pattern.Name);
        }

        if (intent.Kind?.Home != Home.Tests && Mirror(spot, evidence) is { } tests)
            names["tests"] = tests;
        return names;
    }

    private static string? Namespace(Spot spot)
    {
        if (spot.Room is { Namespace.Length: > 0 } room)
            return room.Namespace;
        if (spot.Project is not { RootNamespace: { } root } project)
            return null;
        var below = spot.Folder.Length > project.Folder.Length ? spot.Folder[project.Folder.Length..].Trim('/').Replace('/', '.') : "";
        return below.Length == 0 ? root : $"{root}.{below}";
    }

    private static string? Suffix(Spot spot, Intent intent) =>
        spot.Fit?.Pattern is { Kind: TypePatternKind.Suffix } pattern ? pattern.Name
        : spot.Room?.Patterns.FirstOrDefault(pattern => pattern.Kind == TypePatternKind.Suffix && intent.Kind?.Suffixes.Contains(pattern.Name) == true)?.Name
        ?? (intent.Kind?.Suffixes is [var usual, ..] ? usual : null);

    // OrdersController or OrderController: as the others have it.
    private static string Number(string subject, Spot spot, string suffix)
    {
        var examples = spot.Room?.Patterns.FirstOrDefault(pattern => pattern.Kind == TypePatternKind.Suffix && pattern.Name == suffix)?.Examples ?? [];
        var names = examples.Select(place => Path.GetFileNameWithoutExtension(place.Path)).Where(name => name.EndsWith(suffix, StringComparison.Ordinal)).Select(name => name[..^suffix.Length]).ToList();
        var singular = SubjectFit.Singular(subject);
        var plural = names.Count(name => SubjectFit.Singular(name) != name) * 2 > names.Count;
        return plural && singular.Equals(subject, StringComparison.OrdinalIgnoreCase) ? subject + "s" : plural ? subject : singular;
    }

    private static string? Mirror(Spot spot, RepositoryEvidence evidence)
    {
        if (spot.Project is not { } project)
            return null;
        var tests = evidence.Projects.Where(other => other.Role == ProjectRole.Tests && other.References.Contains(project.Path)).OrderBy(other => other.Name.StartsWith(project.Name, StringComparison.Ordinal) ? 0 : 1).ThenBy(other => other.Path, StringComparer.Ordinal).FirstOrDefault();
        if (tests is null)
            return null;
        var below = spot.Folder.Length > project.Folder.Length ? spot.Folder[project.Folder.Length..] : "";
        var mirrored = tests.Folder + (project.Folder.Length == 0 && below.Length > 0 && below[0] != '/' ? "/" + below : below);
        return evidence.Rooms.Any(room => room.Folder == mirrored) ? mirrored : tests.Folder;
    }

    private static string Pascal(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
