using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Ruby;

/// <summary>Reads <c>Gemfile.lock</c>: gems stand four blanks in, what they need six.</summary>
internal static class GemLock
{
    /// <summary>Reads all there are; after the manifests, which say what a gem is for.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        var asked = found.Packages.Where(p => p.Ecosystem == RubyReader.Ecosystem).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Min(p => p.Scope), StringComparer.Ordinal);
        foreach (var path in files.Called("Gemfile.lock", "gems.locked"))
        {
            found.Manifests.Add(new(path, RubyReader.Ecosystem, ManifestKind.Lock));
            var section = "";
            foreach (var (number, line) in TextLines.Of(files.Text(path, SourceFiles.LargestLock) ?? ""))
                if (line.Length > 0 && line[0] != ' ')
                    section = line;
                else if (section == "GEM" && line.StartsWith("    ", StringComparison.Ordinal) && !line.StartsWith("     ", StringComparison.Ordinal)
                    && line.Trim().Split(' ', 2) is [var name, ['(', .., ')'] version])
                    found.Package(RubyReader.Ecosystem, name, version[1..^1], asked.GetValueOrDefault(name), path, number, asked.ContainsKey(name));
        }
    }
}
