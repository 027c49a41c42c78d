namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Python projects; tools are used where a file configures them or a list of packages names them.</summary>
internal static class Python
{
    private static readonly string[] Configured = ["pyproject.toml", "setup.cfg", "tox.ini", "setup.py", "requirements.txt", "requirements-dev.txt", "dev-requirements.txt", "Pipfile"];

    public static Ecosystem? In(Manifests files)
    {
        if (files.First("pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "pytest.ini", "tox.ini") is not { } evidence)
            return null;
        // These keep packages in an environment of their own, which only they find.
        var within = files.Has("uv.lock") ? "uv run " : files.Has("poetry.lock") ? "poetry run " : "";
        var python = within.Length > 0 ? $"{within}python" : "python3";
        var gates = new List<DetectedGate>
        {
            new("build", $"{python} -m compileall -q ."),
            files.Has("pytest.ini", "conftest.py", "tests/conftest.py") || files.Say("pytest", Configured)
                ? new("test", $"{python} -m pytest --junitxml={{results}}/pytest.xml", Results: "junit")
                : new("test", $"{python} -m unittest"),
        };
        if (files.Say("[tool.black]", "pyproject.toml"))
            gates.Add(new("format", $"{within}black --check .", Fix: $"{within}black ."));
        else if (files.Say("[tool.ruff.format]", "pyproject.toml") || files.Say("[format]", "ruff.toml", ".ruff.toml"))
            gates.Add(new("format", $"{within}ruff format --check", Fix: $"{within}ruff format"));
        if (files.Has("ruff.toml", ".ruff.toml") || files.Say("[tool.ruff", "pyproject.toml"))
            gates.Add(new("lint", $"{within}ruff check --output-format sarif --output-file {{results}}/ruff.sarif", Results: "sarif", Fix: $"{within}ruff check --fix"));
        return new("Python", evidence, gates);
    }
}
