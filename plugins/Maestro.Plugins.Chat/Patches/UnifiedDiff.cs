using System.Globalization;
using System.Text.RegularExpressions;

namespace Maestro.Plugins.Chat.Patches;

/// <summary>Reads a unified diff, to the letter: its hunks hold as many lines as they say.</summary>
internal sealed class UnifiedDiff
{
    private static readonly Regex Range = new("^@@ -([0-9]+)(,([0-9]+))? \\+([0-9]+)(,([0-9]+))? @@", RegexOptions.NonBacktracking);

    private readonly string[] lines;
    private int at;

    private UnifiedDiff(string text) => lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>The files it changes.</summary>
    /// <param name="text">The diff.</param>
    /// <exception cref="PatchException">It is none.</exception>
    public static IReadOnlyList<FilePatch> Read(string text)
    {
        var diff = new UnifiedDiff(text);
        var files = new List<FilePatch>();
        while (diff.NextFile() is { } file)
            files.Add(file);
        return files.Count > 0 ? files : throw new PatchException("the patch has no file: it must have lines '--- a/path' and '+++ b/path' before its hunks");
    }

    private FilePatch? NextFile()
    {
        // What stands between files is git's own: modes, hashes, similarities.
        while (at < lines.Length && !lines[at].StartsWith("--- ", StringComparison.Ordinal))
        {
            if (lines[at].StartsWith("rename ", StringComparison.Ordinal) || lines[at].StartsWith("GIT binary", StringComparison.Ordinal) || lines[at].StartsWith("@@", StringComparison.Ordinal))
                throw new PatchException($"line {at + 1} of the patch cannot be applied here: {lines[at]}");
            at++;
        }

        if (at >= lines.Length)
            return null;
        var (old, next) = (PathOf(lines[at], "a/"), at + 1 < lines.Length ? lines[at + 1] : "");
        if (!next.StartsWith("+++ ", StringComparison.Ordinal))
            throw new PatchException($"line {at + 2} of the patch must be '+++ path'");
        at += 2;
        var hunks = new List<Hunk>();
        while (at < lines.Length && lines[at].StartsWith("@@", StringComparison.Ordinal))
            hunks.Add(NextHunk());
        var file = new FilePatch(old, PathOf(next, "b/"), hunks);
        if (file is { OldPath: null, NewPath: null } || hunks.Count == 0)
            throw new PatchException($"the patch of {old ?? file.NewPath} has no hunk");
        return file is { OldPath: { } from, NewPath: { } to } && from != to ? throw new PatchException($"the patch renames {from} to {to}, which is not done here") : file;
    }

    private Hunk NextHunk()
    {
        var header = lines[at++];
        if (Range.Match(header) is not { Success: true } match)
            throw new PatchException($"line {at} of the patch is no hunk header such as '@@ -3,4 +3,5 @@': {header}");
        var (wantOld, wantNew) = (Number(match.Groups[3], 1), Number(match.Groups[6], 1));
        List<string> old = [], now = [];
        var (oldEnds, newEnds, last) = (false, false, ' ');
        // A line that begins otherwise than a hunk's lines do ends it: then its counts were wrong, which is told below.
        for (; at < lines.Length && (old.Count < wantOld || now.Count < wantNew || lines[at].StartsWith('\\')); at++)
        {
            var line = lines[at];
            var sign = line.Length == 0 ? ' ' : line[0];
            if (sign is not (' ' or '+' or '-' or '\\'))
                break;
            if (sign == '\\')
            {
                oldEnds |= last is ' ' or '-';
                newEnds |= last is ' ' or '+';
                continue;
            }

            if (sign is ' ' or '-')
                old.Add(line.Length == 0 ? "" : line[1..]);
            if (sign is ' ' or '+')
                now.Add(line.Length == 0 ? "" : line[1..]);
            last = sign;
        }

        var more = at < lines.Length && lines[at] is [' ' or '+' or '-', ..] rest && !rest.StartsWith("--- ", StringComparison.Ordinal);
        if (old.Count != wantOld || now.Count != wantNew || more)
            throw new PatchException($"the hunk {header} says {wantOld} old and {wantNew} new lines, which is not what it holds ({old.Count} and {now.Count}{(more ? ", and more follow" : "")})");
        return new(header, Number(match.Groups[1], 0), old, now, oldEnds, newEnds);
    }

    private static int Number(Group group, int otherwise) =>
        !group.Success ? otherwise
        : int.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out var number) ? number
        : throw new PatchException($"{group.Value} is too large a number for a hunk");

    private static string? PathOf(string line, string prefix)
    {
        var path = line[4..].Split('\t')[0].Trim();
        return path == "/dev/null" ? null : path.StartsWith(prefix, StringComparison.Ordinal) ? path[2..] : path;
    }
}
