namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>Programs that change what the code is built from. Installing what a manifest says is none.</summary>
internal static class Dependencies
{
    /// <summary>The rule for programs with verbs.</summary>
    public static IRiskRule Rule { get; } = new VerbRule(RiskKind.Dependencies, "changes dependencies", """
        npm|pnpm|yarn|bun uninstall|remove|rm|un|update|up|upgrade|dedupe
        pnpm|yarn|bun add
        npm audit fix
        ncu|npm-check-updates -u
        dotnet add|remove package|reference
        dotnet add|remove * package|reference
        dotnet package add|remove|update
        dotnet tool install|update|uninstall
        dotnet workload install|update|uninstall
        nuget install|update
        paket add|remove|update
        cargo add|remove|rm|update|upgrade
        poetry add|remove|update|lock
        uv add|remove|lock
        pdm|rye add|remove|update|lock
        pipenv install|uninstall|update|lock
        pip-compile
        go get
        go mod tidy|edit|vendor
        composer require|remove|update
        bundle add|remove|update|lock
        mix deps.update|deps.unlock
        mvn|mvnw versions:*
        flutter|dart pub add|remove|upgrade
        swift package update
        pod install|update
        nix flake update
        install-package|uninstall-package|update-package
        """);

    /// <summary>The rule for installers that may also be given names.</summary>
    public static IRiskRule Named { get; } = new NamedInstallRule();
}
