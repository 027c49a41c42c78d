using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Node;

/// <summary>Reads <c>yarn.lock</c>: line by line, as the old format is no YAML and the new one says the same on the same lines.</summary>
internal static class YarnLock
{
    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Called("yarn.lock"))
        {
            found.Manifests.Add(new(path, NodeReader.Ecosystem, ManifestKind.Lock));
            if (files.Text(path, SourceFiles.LargestLock) is not { } text)
                continue;
            var asked = found.Packages.Where(p => p.Ecosystem == NodeReader.Ecosystem && p.Path.EndsWith("package.json", StringComparison.Ordinal))
                .GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Min(p => p.Scope), StringComparer.Ordinal);
            foreach (var (name, range, version, line) in Entries(text))
                if (!range.StartsWith("workspace:", StringComparison.Ordinal) && !range.StartsWith("link:", StringComparison.Ordinal))
                    found.Package(NodeReader.Ecosystem, name, version, asked.GetValueOrDefault(name), path, line, asked.ContainsKey(name));
        }
    }

    private static IEnumerable<(string Name, string Range, string Version, int Line)> Entries(string text)
    {
        (string Name, string Range, int Line)? open = null;
        foreach (var (number, line) in TextLines.Of(text))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] != ' ')
                open = Head(line, number);
            else if (open is { } entry && line.StartsWith("  version", StringComparison.Ordinal))
            {
                open = null;
                yield return (entry.Name, entry.Range, line["  version".Length..].Trim(' ', ':', '"'), entry.Line);
            }
        }
    }

    // '"@scope/name@^1.0.0", "@scope/name@npm:^1.1.0":'; of several ranges the first is enough.
    private static (string, string, int)? Head(string line, int number)
    {
        var first = line.TrimEnd(':').Split(',')[0].Trim(' ', '"');
        var at = first.IndexOf('@', Math.Min(1, first.Length));
        return at <= 0 ? null : (first[..at], first[(at + 1)..], number);
    }
}
