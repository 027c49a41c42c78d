using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Python;

/// <summary>Reads <c>requirements.txt</c> and its like: a requirement a line; options and addresses are left out.</summary>
internal static class Requirements
{
    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Paths.Where(IsOne))
        {
            found.Manifests.Add(new(path, PythonReader.Ecosystem, ManifestKind.Manifest));
            if (files.Text(path) is not { } text)
                continue;
            var group = SourceFiles.Named(path).Replace("requirements", "", StringComparison.OrdinalIgnoreCase);
            foreach (var (number, line) in TextLines.Of(text))
                if (line.Trim() is [not ('#' or '-'), ..] words && Requirement.Of(words.Split(" --", 2)[0].TrimEnd('\\', ' ')) is { } requirement)
                    found.Package(PythonReader.Ecosystem, requirement.Name, requirement.Version, PythonScopes.Of(group, requirement.Name), path, number);
        }
    }

    // requirements.txt, requirements-dev.txt, dev-requirements.txt, requirements/test.txt.
    private static bool IsOne(string path)
    {
        var name = SourceFiles.Named(path).ToLowerInvariant();
        return (name.EndsWith(".txt", StringComparison.Ordinal) || name.EndsWith(".in", StringComparison.Ordinal))
            && (name.StartsWith("requirements", StringComparison.Ordinal) || name.Contains("-requirements.", StringComparison.Ordinal) || SourceFiles.Named(SourceFiles.FolderOf(path)) == "requirements");
    }
}
