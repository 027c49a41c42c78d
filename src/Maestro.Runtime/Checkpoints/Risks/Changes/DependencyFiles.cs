namespace Maestro.Runtime.Checkpoints.Risks.Changes;

/// <summary>Manifests and lock files: what the code is built from. Project files that hold dependencies among other things count.</summary>
internal static class DependencyFiles
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "pnpm-workspace.yaml", "bun.lock", "bun.lockb", "deno.json", "deno.lock", ".npmrc",
        "Directory.Packages.props", "packages.lock.json", "packages.config", "paket.dependencies", "paket.lock", "nuget.config", "global.json", "dotnet-tools.json",
        "pyproject.toml", "poetry.lock", "uv.lock", "pdm.lock", "Pipfile", "Pipfile.lock", "setup.py", "setup.cfg", "constraints.txt", "environment.yml",
        "Cargo.toml", "Cargo.lock", "go.mod", "go.sum", "go.work", "go.work.sum", "Gemfile", "Gemfile.lock", "composer.json", "composer.lock",
        "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", "libs.versions.toml", "gradle.lockfile", "gradle-wrapper.properties", "build.sbt",
        "mix.exs", "mix.lock", "rebar.config", "rebar.lock", "Package.swift", "Package.resolved", "Podfile", "Podfile.lock", "Cartfile", "pubspec.yaml", "pubspec.lock",
        "conanfile.txt", "conanfile.py", "vcpkg.json", "flake.nix", "flake.lock", "Brewfile", "stack.yaml", ".gitmodules",
    };

    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj", ".vcxproj", ".gemspec", ".cabal", ".nuspec"];

    /// <summary>Whether a path is one.</summary>
    public static bool Has(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Names.Contains(name)
            || Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || (name.StartsWith("requirements", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase));
    }
}
