using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>Files that show a tool by being there.</summary>
internal static class KnownFiles
{
    private static readonly KnownTool[] Tools =
    [
        new(".eslintrc*", ToolKind.Lint, "ESLint"), new("eslint.config.*", ToolKind.Lint, "ESLint"), new("biome.json*", ToolKind.Lint, "Biome"), new(".prettierrc*", ToolKind.Format, "Prettier"),
        new("prettier.config.*", ToolKind.Format, "Prettier"), new(".stylelintrc*", ToolKind.Lint, "Stylelint"), new("jest.config.*", ToolKind.Test, "Jest"), new("vitest.config.*", ToolKind.Test, "Vitest"),
        new("playwright.config.*", ToolKind.Test, "Playwright"), new("cypress.config.*", ToolKind.Test, "Cypress"), new("vite.config.*", ToolKind.Build, "Vite"), new("webpack.config.*", ToolKind.Build, "webpack"),
        new("tsconfig.json", ToolKind.Build, "TypeScript"), new("pytest.ini", ToolKind.Test, "pytest"), new("conftest.py", ToolKind.Test, "pytest"), new("tox.ini", ToolKind.Test, "tox"), new("noxfile.py", ToolKind.Test, "nox"),
        new(".flake8", ToolKind.Lint, "Flake8"), new(".pylintrc", ToolKind.Lint, "Pylint"), new("mypy.ini", ToolKind.Lint, "mypy"), new("ruff.toml", ToolKind.Lint, "Ruff"), new(".ruff.toml", ToolKind.Lint, "Ruff"),
        new(".coveragerc", ToolKind.Coverage, "coverage.py"), new("rustfmt.toml", ToolKind.Format, "rustfmt"), new(".rustfmt.toml", ToolKind.Format, "rustfmt"), new("clippy.toml", ToolKind.Lint, "Clippy"),
        new(".clippy.toml", ToolKind.Lint, "Clippy"), new(".golangci.*", ToolKind.Lint, "golangci-lint"), new(".rubocop.yml", ToolKind.Lint, "RuboCop"), new(".rspec", ToolKind.Test, "RSpec"),
        new("phpunit.xml*", ToolKind.Test, "PHPUnit"), new("phpstan.neon*", ToolKind.Lint, "PHPStan"), new("checkstyle.xml", ToolKind.Lint, "Checkstyle"), new(".editorconfig", ToolKind.Format, "EditorConfig"),
        new("stylecop.json", ToolKind.Lint, "StyleCop"), new(".csharpierrc*", ToolKind.Format, "CSharpier"), new("coverlet.runsettings", ToolKind.Coverage, "coverlet"), new("makefile", ToolKind.Build, "Make"),
        new("justfile", ToolKind.Build, "just"), new("taskfile.yml", ToolKind.Build, "Task"), new("build.cake", ToolKind.Build, "Cake"), new("dockerfile", ToolKind.Build, "Docker"), new(".pre-commit-config.yaml", ToolKind.Lint, "pre-commit"),
        new("gradlew", ToolKind.Build, "Gradle"), new("mvnw", ToolKind.Build, "Maven"), new("rakefile", ToolKind.Build, "Rake"), new("poetry.lock", ToolKind.PackageManager, "Poetry"), new("uv.lock", ToolKind.PackageManager, "uv"),
        new("pdm.lock", ToolKind.PackageManager, "PDM"), new("pipfile", ToolKind.PackageManager, "Pipenv"), new("package-lock.json", ToolKind.PackageManager, "npm"), new("pnpm-lock.yaml", ToolKind.PackageManager, "pnpm"),
        new("yarn.lock", ToolKind.PackageManager, "Yarn"), new("bun.lock*", ToolKind.PackageManager, "Bun"),
    ];

    /// <summary>The tools the files of a repository show, and those its direct packages are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Paths)
        {
            var name = SourceFiles.Named(path).ToLowerInvariant();
            if (Array.Find(Tools, tool => tool.Is(name)) is { } tool)
                found.Tools.Add(new(tool.Kind, tool.Name, path, 0));
        }
        foreach (var package in found.Packages.Where(p => p.Direct && !found.IsLock(p.Path)))
            if (KnownPackages.Find(package.Ecosystem, package.Name) is { } tool)
                found.Tools.Add(new(tool.Kind, tool.Name, package.Path, package.Line));
    }
}
