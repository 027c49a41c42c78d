using System.Buffers;
using System.Globalization;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;

namespace Maestro.Tool.Commands.Why;

/// <summary>Asks git which commits put a file's lines there. It follows a file that was renamed.</summary>
internal sealed class Blame(GitCommand git)
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The commits, in the order of their first lines.</summary>
    /// <param name="place">What is asked about.</param>
    /// <param name="revision">Where.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task<Outcome<IReadOnlyList<BlamedLines>>> OfAsync(Place place, string revision, CancellationToken ct)
    {
        string[] lines = place.Line is { } line ? ["-L", $"{line},{line}"] : [];
        var blame = await git.TryAsync(["blame", "--line-porcelain", .. lines, revision, "--", place.File], ct: ct);
        if (!blame.Succeeded)
            return Catalogue.FileUnreadable.At(blame.Error.Trim());
        return new Outcome<IReadOnlyList<BlamedLines>>(Read(blame.Output), []);
    }

    private static List<BlamedLines> Read(string porcelain)
    {
        var found = new List<(string Commit, string Path, int Line)>();
        var (commit, path, number) = ("", "", 0);
        foreach (var line in porcelain.Split('\n'))
            if (line.StartsWith('\t'))
                found.Add((commit, path, number));
            else if (line.StartsWith("filename ", StringComparison.Ordinal))
                path = line["filename ".Length..];
            else if (line.Split(' ') is [{ Length: 40 or 64 } id, _, var final, ..] && id.AsSpan().IndexOfAnyExcept(Hexadecimal) < 0)
                (commit, number) = (id, int.Parse(final, CultureInfo.InvariantCulture));
        return [.. found.GroupBy(f => (f.Commit, f.Path)).Select(group => new BlamedLines(group.Key.Commit, group.Key.Path, [.. group.Select(f => f.Line)]))];
    }
}
