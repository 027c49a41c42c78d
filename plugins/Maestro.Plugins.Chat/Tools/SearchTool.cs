using System.ComponentModel;
using System.IO.Enumeration;
using System.Text;
using System.Text.RegularExpressions;
using Maestro.Plugins.Chat.Files;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>Searches the workspace's files.</summary>
internal sealed class SearchTool(Workspace workspace, FileList files)
{
    private const int Most = 200;
    private const int LongestLine = 300;
    private const long LargestFile = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Searches them.</summary>
    [Description("Searches the lines of text files for a regular expression (.NET syntax without lookarounds and backreferences). Files that git ignores, binary and very large files are left out.")]
    public async Task<string> Search(
        [Description("The regular expression.")] string pattern,
        [Description("The folder or file to search, relative to the workspace.")] string path = ".",
        [Description("Only files whose name is like this, such as *.cs; all when it is empty.")] string name = "",
        [Description("Whether upper and lower case are the same.")] bool ignore_case = false,
        CancellationToken cancellationToken = default)
    {
        var place = workspace.Find(path);
        if (place.Problem is { } problem)
            return problem;
        Regex regex;
        try
        {
            // Linear in the text whatever the pattern; the time-out is for the size of the pattern.
            regex = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignore_case ? RegexOptions.IgnoreCase : 0), Patience);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return $"error: the pattern cannot be used: {e.Message}";
        }

        var found = new List<string>();
        var among = File.Exists(place.Full) ? [place.Relative] : await files.ReadAsync(place.Relative, cancellationToken);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Patience);
        foreach (var file in among.Where(file => name.Length == 0 || FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(file))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (found.Count > Most || time.IsCancellationRequested)
                break;
            found.AddRange(Matches(file, regex).Take(Most + 1 - found.Count));
        }

        return Told(found, time.IsCancellationRequested);
    }

    private IEnumerable<string> Matches(string file, Regex regex)
    {
        if (workspace.Find(file) is not { Problem: null } path || new FileInfo(path.Full) is not { Exists: true, Length: > 0 and <= LargestFile })
            yield break;
        var bytes = File.ReadAllBytes(path.Full);
        if (bytes.AsSpan().Contains((byte)0))
            yield break;
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            number++;
            if (regex.IsMatch(line))
                yield return $"{file}:{number}: {(line.Length > LongestLine ? line[..LongestLine] + " ..." : line.TrimEnd('\r'))}";
        }
    }

    private static string Told(List<string> found, bool late)
    {
        var text = found.Count == 0 ? "(no match)" : string.Join('\n', found.Take(Most));
        return text + (found.Count > Most ? $"\n[... more than {Most} matches; be more specific ...]" : late ? "\n[... stopped: it took too long; search fewer files ...]" : "");
    }
}
