using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Python;

/// <summary>Reads Pipenv's files.</summary>
internal static class Pipfile
{
    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        var direct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in files.Called("Pipfile"))
        {
            found.Manifests.Add(new(path, PythonReader.Ecosystem, ManifestKind.Manifest));
            if (files.Toml(path) is not { } toml)
                continue;
            found.Version("python", toml["requires"]["python_version"].Text, path, toml["requires"]["python_version"].Line);
            foreach (var (section, group) in new[] { ("packages", ""), ("dev-packages", "dev") })
                foreach (var (name, value) in toml[section].Entries)
                {
                    direct.Add(Requirement.Normal(name));
                    found.Package(
                        PythonReader.Ecosystem, Requirement.Normal(name), (value.Text ?? value["version"].Text) is { } version and not "*" ? version : null, PythonScopes.Of(group, Requirement.Normal(name)), path, value.Line);
                }
        }
        foreach (var path in files.Called("Pipfile.lock"))
        {
            found.Manifests.Add(new(path, PythonReader.Ecosystem, ManifestKind.Lock));
            if (files.Json(path, SourceFiles.LargestLock) is not { } json)
                continue;
            foreach (var (section, group) in new[] { ("default", ""), ("develop", "dev") })
                foreach (var (name, value) in json[section].Entries)
                    found.Package(
                        PythonReader.Ecosystem, Requirement.Normal(name), value["version"].Text?.TrimStart('='), PythonScopes.Of(group, Requirement.Normal(name)), path, value.Line, direct.Contains(Requirement.Normal(name)));
        }
    }
}
