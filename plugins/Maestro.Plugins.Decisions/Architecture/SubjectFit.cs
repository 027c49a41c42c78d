namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>How near a folder is to what the code is about.</summary>
internal static class SubjectFit
{
    /// <summary>0 to 1: a folder that is called so, or one that holds types of that name.</summary>
    /// <param name="room">The folder.</param>
    /// <param name="symbols">Types and members whose names the words are part of.</param>
    /// <param name="subjects">The words.</param>
    public static double Of(CodeRoom room, IReadOnlyList<CodeSymbol> symbols, IReadOnlyList<string> subjects)
    {
        var best = 0d;
        foreach (var (subject, at) in subjects.Take(4).Select((subject, at) => (subject, at)))
        {
            // What is named first is what it is about most.
            var weight = at == 0 ? 1 : .35;
            if (room.Folder.Split('/', '.').Any(part => Same(part, subject)))
                best = Math.Max(best, weight);
            else if (symbols.Any(symbol => Folder(symbol.Path) == room.Folder && Same(symbol.Name, subject)))
                best = Math.Max(best, weight * .8);
        }

        return best;
    }

    /// <summary>Whether two names are one in the plural.</summary>
    public static bool Same(string name, string word) =>
        name.Equals(word, StringComparison.OrdinalIgnoreCase) || Singular(name).Equals(Singular(word), StringComparison.OrdinalIgnoreCase);

    /// <summary>A word in the singular, as far as its ending tells.</summary>
    public static string Singular(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
        [.., 's'] when word.Length > 3 => word[..^1],
        _ => word,
    };

    private static string Folder(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
}
