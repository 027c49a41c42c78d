using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Python;

/// <summary>Reads the requirements that <c>setup.cfg</c> lists.</summary>
internal static class SetupCfg
{
    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Called("setup.cfg"))
        {
            found.Manifests.Add(new(path, PythonReader.Ecosystem, ManifestKind.Manifest));
            if (files.Text(path) is not { } text)
                continue;
            var (section, key) = ("", "");
            foreach (var (number, line) in TextLines.Of(text))
            {
                if (line.Trim() is not [not ('#' or ';'), ..] words)
                    continue;
                if (words[0] == '[')
                    (section, key) = (words.Trim('[', ']'), "");
                else if (!char.IsWhiteSpace(line[0]) && words.IndexOf('=', StringComparison.Ordinal) is var sign and > 0)
                {
                    key = words[..sign].Trim();
                    One(section, key, words[(sign + 1)..], path, number, found);
                }
                else
                    One(section, key, words, path, number, found);
            }
        }
    }

    private static void One(string section, string key, string value, string path, int line, Found found)
    {
        var group = (section, key) switch
        {
            ("options", "install_requires") => "",
            ("options", "tests_require") => "test",
            ("options", "setup_requires") => "build",
            ("options.extras_require", _) => key,
            _ => null,
        };
        if ((section, key) is ("options", "python_requires"))
            found.Version("python", value, path, line);
        else if (group is not null && Requirement.Of(value) is { } requirement)
            found.Package(PythonReader.Ecosystem, requirement.Name, requirement.Version, PythonScopes.Of(group, requirement.Name), path, line);
    }
}
