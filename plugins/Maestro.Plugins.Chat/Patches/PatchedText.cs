namespace Maestro.Plugins.Chat.Patches;

/// <summary>Applies hunks to a text. A hunk applies where all its old lines are, and nowhere else: at the line it says, or at the only other place.</summary>
internal static class PatchedText
{
    /// <summary>The text with the hunks applied.</summary>
    /// <param name="path">The file, to name it by.</param>
    /// <param name="text">Its text.</param>
    /// <param name="hunks">The changes, in order.</param>
    /// <exception cref="PatchException">One of them does not apply.</exception>
    public static string Of(string path, string text, IReadOnlyList<Hunk> hunks)
    {
        var ends = text.Length > 0 && !text.EndsWith('\n');
        List<string> lines = text.Length == 0 ? [] : [.. (ends ? text : text[..^1]).Split('\n')];
        var result = new List<string>();
        var taken = 0;
        foreach (var hunk in hunks)
        {
            var place = Place(path, lines, ends, hunk, taken);
            result.AddRange(lines[taken..place]);
            result.AddRange(hunk.New);
            taken = place + hunk.Old.Count;
            if (taken == lines.Count && (hunk.Old.Count > 0 || hunk.New.Count > 0))
                ends = hunk.NewEndsFile;
        }

        result.AddRange(lines[taken..]);
        return result.Count == 0 ? "" : string.Join('\n', result) + (ends ? "" : "\n");
    }

    private static int Place(string path, List<string> lines, bool ends, Hunk hunk, int from)
    {
        // Without old lines it stands behind the line it says.
        var said = hunk.Old.Count == 0 ? hunk.Start : hunk.Start - 1;
        if (Fits(lines, ends, hunk, said, from))
            return said;
        if (hunk.Old.Count == 0)
            throw new PatchException($"{path} has no line {hunk.Start} behind which {hunk.Header} could be put");
        var places = Enumerable.Range(from, Math.Max(0, lines.Count - hunk.Old.Count - from + 1)).Where(at => Fits(lines, ends, hunk, at, from)).Take(2).ToList();
        return places switch
        {
            [var only] => only,
            [] => throw new PatchException($"the old lines of {hunk.Header} are not in {path}{Nearest(lines, hunk)}"),
            _ => throw new PatchException($"the old lines of {hunk.Header} are in {path} more than once, and not at the line it says"),
        };
    }

    private static bool Fits(List<string> lines, bool ends, Hunk hunk, int at, int from)
    {
        if (at < from || at + hunk.Old.Count > lines.Count)
            return false;
        for (var i = 0; i < hunk.Old.Count; i++)
        {
            if (!string.Equals(lines[at + i], hunk.Old[i], StringComparison.Ordinal))
                return false;
        }

        return !hunk.OldEndsFile || (at + hunk.Old.Count == lines.Count && ends);
    }

    // Where it says it is, the first line that differs tells most.
    private static string Nearest(List<string> lines, Hunk hunk)
    {
        for (var i = 0; i < hunk.Old.Count; i++)
        {
            var at = hunk.Start - 1 + i;
            if (at < 0 || at >= lines.Count)
                return $": it has {lines.Count} lines";
            if (!string.Equals(lines[at], hunk.Old[i], StringComparison.Ordinal))
                return $": its line {at + 1} is '{lines[at]}', not '{hunk.Old[i]}'";
        }

        return "";
    }
}
