namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>Programs that give a package to the public or take it back. <c>dotnet publish</c> is none: it writes a folder.</summary>
internal static class Publishing
{
    /// <summary>The rule.</summary>
    public static IRiskRule Rule { get; } = new VerbRule(RiskKind.Publishing, "publishes a package or takes it back", """
        npm|pnpm|bun|jsr|deno|vsce|ovsx|lerna|flit|hatch|poetry|uv|pdm|maturin|rye publish
        npm|pnpm unpublish|deprecate|dist-tag
        yarn publish
        yarn npm publish|tag
        lerna|changeset version|publish
        semantic-release|np|release-it|goreleaser
        dotnet nuget push|delete
        nuget push|delete
        twine upload
        python*|py setup.py upload|register
        python*|py setup.py sdist|bdist_wheel upload
        cargo publish|yank|release
        gem push|yank
        rake|bundle release
        mvn|mvnw deploy|release:perform|release:prepare
        gradle|gradlew publish*|uploadArchives|closeAndRelease*
        sbt publish*|release*
        dart|flutter pub publish
        helm push
        mix hex.publish
        conda|anaconda|cabal|stack|luarocks upload
        pod trunk push|delete|deprecate
        opam publish
        conan upload
        gh release create|upload|delete|edit
        glab release create|upload|delete
        tea releases create|delete
        publish-module|publish-script|publish-psresource
        """);
}
