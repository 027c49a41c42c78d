using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Python;

/// <summary>Reads Python: <c>pyproject.toml</c>, lists of requirements, <c>setup.cfg</c>, <c>Pipfile</c>, and the lock files of Poetry, uv, PDM and Pipenv.</summary>
internal sealed class PythonReader : IEcosystemReader
{
    /// <summary>The name of the ecosystem.</summary>
    public const string Ecosystem = "python";

    /// <inheritdoc/>
    public void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Called("pyproject.toml"))
        {
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
            if (files.Toml(path) is { } toml)
                PyProject.Read(path, toml, files, found);
        }
        foreach (var path in files.Called("setup.py"))
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Manifest));
        foreach (var path in files.Called("tox.ini", "pytest.ini", "mypy.ini", "ruff.toml", ".ruff.toml", ".flake8", ".pylintrc", ".coveragerc", "noxfile.py", "conftest.py"))
            found.Manifests.Add(new(path, Ecosystem, ManifestKind.Settings));
        foreach (var path in files.Called(".python-version", "runtime.txt"))
            if (files.Text(path) is { } text && TextLines.Of(text, "#").FirstOrDefault() is { Number: > 0 } first)
                found.Version("python", first.Text.Replace("python-", "", StringComparison.Ordinal), path, first.Number);
        Requirements.Read(files, found);
        SetupCfg.Read(files, found);
        Pipfile.Read(files, found);
        PythonLock.Read(files, found);
    }
}
