using System.Text.RegularExpressions;
using EndToEnd.Harness;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What the tool said, kept in <c>Said/</c>. Written anew with <c>UPDATE_SNAPSHOTS=1</c>.</summary>
internal static partial class Snapshot
{
    private static readonly string Folder = Path.Combine(ProjectFiles.Root, "tests", "Maestro.Runtime.Tests", "Diagnostics", "Provoked", "Said");

    /// <summary>Whose are kept.</summary>
    public static IEnumerable<string> Ids => Directory.EnumerateFiles(Folder).Select(f => Path.GetFileNameWithoutExtension(f));

    /// <summary>Holds a text against the one that is kept.</summary>
    public static void Hold(string id, string said)
    {
        var file = Path.Combine(Folder, $"{id}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, said);
        }
        Assert.That(said, Is.EqualTo(File.Exists(file) ? File.ReadAllText(file) : ""), "write it anew with UPDATE_SNAPSHOTS=1");
    }

    /// <summary>A text without what differs from run to run: places, times, ids and hashes.</summary>
    public static string Plain(string text, Scratch scratch)
    {
        text = text.Replace(ProjectFiles.Root.TrimEnd(Path.DirectorySeparatorChar), "/source", StringComparison.Ordinal).Replace(scratch.Root, "/repository", StringComparison.Ordinal).Replace(scratch.Home, "/state", StringComparison.Ordinal);
        foreach (var (varies, word) in new[] { (RunId(), "RUN"), (Time(), "TIME"), (Duration(), "DURATION"), (StateFolder(), "repositories/REPO"), (Hash(), "HASH"), (Number(), "N  TIME") })
            text = varies.Replace(text, word);
        // How far a run came before is no part of what is wrong.
        return string.Concat(text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Where(line => !line.StartsWith("TIME ", StringComparison.Ordinal)).Select(line => $"{line}\n"));
    }

    [GeneratedRegex("[0-9]{8}-[0-9]{6}-[0-9a-f]{4}")]
    private static partial Regex RunId();

    [GeneratedRegex(@"\b[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?")]
    private static partial Regex Time();

    [GeneratedRegex(@"\b[0-9]+(\.[0-9]+)? m?s\b")]
    private static partial Regex Duration();

    // Of a record, in front of its time.
    [GeneratedRegex("(?<=^ *)[0-9]+  TIME", RegexOptions.Multiline)]
    private static partial Regex Number();

    [GeneratedRegex("repositories/[a-z]+-[0-9a-f]{8}")]
    private static partial Regex StateFolder();

    [GeneratedRegex("\\b([0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\\b")]
    private static partial Regex Hash();
}
