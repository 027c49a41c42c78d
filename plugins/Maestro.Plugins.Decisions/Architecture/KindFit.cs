namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>How much of a folder is of a kind, and by what that is seen.</summary>
/// <param name="Pattern">What its types have in common; null where only the folder's name tells.</param>
/// <param name="Count">How many of its types have it.</param>
/// <param name="Share">Which part of them, 0 to 1.</param>
internal sealed record KindFit(TypePattern? Pattern, int Count, double Share)
{
    // A folder's name without types of the kind says less than types without the name.
    private const double NameAlone = .4;

    /// <summary>Looks at a folder; null when nothing of it is of that kind.</summary>
    public static KindFit? Of(CodeRoom room, CodeKind kind)
    {
        var pattern = room.Patterns
            .Where(pattern => pattern.Kind == TypePatternKind.Suffix
                ? kind.Suffixes.Contains(pattern.Name)
                : pattern.Kind is TypePatternKind.BaseType or TypePatternKind.Interface or TypePatternKind.Attribute && kind.Bases.Contains(pattern.Name))
            .MaxBy(pattern => pattern.Count);
        if (pattern is not null)
            return new(pattern, pattern.Count, Math.Min(1, (double)pattern.Count / Math.Max(1, room.Types)));
        var name = room.Folder[(room.Folder.LastIndexOf('/') + 1)..];
        return kind.Folders.Contains(name, StringComparer.OrdinalIgnoreCase) ? new(null, 0, NameAlone) : null;
    }
}
