namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Modules of Go.</summary>
internal static class Go
{
    private static readonly string[] LinterConfiguration = [".golangci.yml", ".golangci.yaml", ".golangci.toml", ".golangci.json"];

    public static Ecosystem? In(Manifests files) => files.Has("go.mod") ? new("Go", "go.mod",
    [
        new("build", "go build ./..."),
        new("test", "go test ./..."),
        // Without gofmt there is no list either, which must not count as an empty one.
        new("format", "unformatted=$(gofmt -l .) && test -z \"$unformatted\"", Fix: "gofmt -w ."),
        Lint(files),
    ]) : null;

    private static DetectedGate Lint(Manifests files) => !files.Has(LinterConfiguration) ? new("lint", "go vet ./...")
        // Its second version says so in its configuration, and writes SARIF by another switch than the first.
        : files.Say("version: \"2\"", LinterConfiguration) || files.Say("version: '2'", LinterConfiguration) || files.Say("version = \"2\"", LinterConfiguration) || files.Say("version: 2", LinterConfiguration)
            ? new("lint", "golangci-lint run --output.sarif.path={results}/golangci.sarif", Results: "sarif", Fix: "golangci-lint run --fix")
            : new("lint", "golangci-lint run", Fix: "golangci-lint run --fix");
}
