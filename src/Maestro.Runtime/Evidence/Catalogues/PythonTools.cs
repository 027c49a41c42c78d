namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>Python packages that are tools, and sections of <c>pyproject.toml</c> that set one.</summary>
internal static class PythonTools
{
    /// <summary>All that are known; the first that fits counts.</summary>
    public static readonly KnownTool[] All =
    [
        new("pytest-cov", ToolKind.Coverage, "pytest-cov"),
        new("pytest-mock", ToolKind.Mocking, "pytest-mock"),
        new("pytest", ToolKind.Test, "pytest"),
        new("nose2", ToolKind.Test, "nose2"),
        new("hypothesis", ToolKind.Test, "Hypothesis"),
        new("tox", ToolKind.Test, "tox"),
        new("nox", ToolKind.Test, "nox"),
        new("behave", ToolKind.Test, "behave"),
        new("responses", ToolKind.Mocking, "responses"),
        new("respx", ToolKind.Mocking, "respx"),
        new("coverage", ToolKind.Coverage, "coverage.py"),
        new("ruff", ToolKind.Lint, "Ruff"),
        new("flake8", ToolKind.Lint, "Flake8"),
        new("pylint", ToolKind.Lint, "Pylint"),
        new("mypy", ToolKind.Lint, "mypy"),
        new("pyright", ToolKind.Lint, "Pyright"),
        new("bandit", ToolKind.Lint, "Bandit"),
        new("black", ToolKind.Format, "Black"),
        new("isort", ToolKind.Format, "isort"),
        new("yapf", ToolKind.Format, "YAPF"),
        new("setuptools", ToolKind.Build, "setuptools"),
        new("hatchling", ToolKind.Build, "Hatch"),
        new("flit-core", ToolKind.Build, "Flit"),
        new("poetry-core", ToolKind.Build, "Poetry"),
        new("pdm-backend", ToolKind.Build, "PDM"),
        new("maturin", ToolKind.Build, "maturin"),
        new("uv-build", ToolKind.Build, "uv"),
    ];
}
