namespace Maestro.Runtime.Configuration.Detection;

/// <summary>A kind of project that was found, with the commands its people use.</summary>
/// <param name="Name">Such as <c>.NET</c>.</param>
/// <param name="Evidence">The file it was recognised by, relative to the repository.</param>
/// <param name="Gates">Gates in order: name and the YAML after it.</param>
internal sealed record Ecosystem(string Name, string Evidence, IReadOnlyList<DetectedGate> Gates)
{
    /// <summary>Every ecosystem at the root of a repository; the first is the main one.</summary>
    /// <param name="root">The repository's root folder.</param>
    public static IReadOnlyList<Ecosystem> Detect(string root) =>
        [.. new[] { DotNet(root), Node(root), Python(root), Go(root), Rust(root), Make(root) }.OfType<Ecosystem>()];

    private static Ecosystem? DotNet(string root)
    {
        var evidence = First(root, "*.sln", "*.slnx", "*.csproj", "*.fsproj", "*.vbproj") ?? Below(root, "*.csproj");
        // dotnet builds what the working folder holds; a project further down must be named.
        var target = evidence is not null && evidence.Contains('/') ? $" {evidence}" : "";
        return evidence is null ? null : new(".NET", evidence,
        [
            new("build", $"dotnet build{target}"),
            new("test", $"dotnet test{target}", Results: "trx"),
            new("format", $"dotnet format{target} --verify-no-changes", Fix: $"dotnet format{target}"),
        ]);
    }

    private static Ecosystem? Node(string root)
    {
        if (First(root, "package.json") is not { } evidence)
            return null;
        var scripts = PackageJson.Scripts(Path.Combine(root, evidence));
        var gates = new List<DetectedGate>();
        if (scripts.Contains("build"))
            gates.Add(new("build", "npm run build"));
        if (scripts.Contains("test"))
            gates.Add(new("test", "npm test"));
        if (scripts.Contains("lint"))
            gates.Add(new("lint", "npm run lint"));
        return new("Node", evidence, gates);
    }

    private static Ecosystem? Python(string root) => First(root, "pyproject.toml", "setup.py", "requirements.txt", "pytest.ini", "tox.ini") is { } evidence
        ? new("Python", evidence, [new("build", "python3 -m compileall -q ."), new("test", "python3 -m pytest")])
        : null;

    private static Ecosystem? Go(string root) => First(root, "go.mod") is { } evidence
        ? new("Go", evidence, [new("build", "go build ./..."), new("test", "go test ./..."), new("format", "test -z \"$(gofmt -l .)\"", Fix: "gofmt -w .")])
        : null;

    private static Ecosystem? Rust(string root) => First(root, "Cargo.toml") is { } evidence
        ? new("Rust", evidence, [new("build", "cargo build"), new("test", "cargo test"), new("format", "cargo fmt --check", Fix: "cargo fmt")])
        : null;

    private static Ecosystem? Make(string root)
    {
        if (First(root, "Makefile", "makefile", "GNUmakefile") is not { } evidence)
            return null;
        var targets = Makefile.Targets(Path.Combine(root, evidence));
        var gates = new List<DetectedGate> { new("build", "make") };
        if (targets.FirstOrDefault(t => t is "test" or "check") is { } test)
            gates.Add(new("test", $"make {test}"));
        return new("Make", evidence, gates);
    }

    private static string? First(string root, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
            if (Directory.EnumerateFiles(root, pattern).Order(StringComparer.Ordinal).FirstOrDefault() is { } file)
                return Path.GetFileName(file);
        return null;
    }

    private static string? Below(string root, string pattern)
    {
        var files = new[] { "src", "test", "tests" }
            .Select(folder => Path.Combine(root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }))
            .Order(StringComparer.Ordinal).ToList();
        // One project can be named; several without a solution are for the user to say.
        return files is [var only] ? Path.GetRelativePath(root, only).Replace('\\', '/') : null;
    }
}
