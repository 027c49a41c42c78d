using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Detection;

namespace Maestro.Runtime.Tests.Detection;

/// <summary>What a repository's manifests prove, and nothing beyond it.</summary>
public sealed class EcosystemTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void CreateFolder() => folder = new();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("App.sln", ".NET", "dotnet build", "dotnet test", "dotnet format --verify-no-changes")]
    [TestCase("src/App/App.csproj", ".NET", "dotnet build src/App/App.csproj", "dotnet format src/App/App.csproj --verify-no-changes")]
    [TestCase("tests/App/App.Tests.csproj", ".NET", "dotnet build tests/App/App.Tests.csproj", "dotnet test tests/App/App.Tests.csproj", "dotnet format tests/App/App.Tests.csproj --verify-no-changes")]
    [TestCase("go.mod", "Go", "go build ./...", "go test ./...", "unformatted=$(gofmt -l .) && test -z \"$unformatted\"", "go vet ./...")]
    [TestCase("Cargo.toml", "Rust", "cargo build", "cargo test", "cargo fmt --check")]
    [TestCase("setup.py", "Python", "python3 -m compileall -q .", "python3 -m unittest")]
    [TestCase("pom.xml", "Maven", "mvn -B -ntp test-compile", "mvn -B -ntp test")]
    [TestCase("build.gradle.kts", "Gradle", "gradle --no-daemon classes testClasses", "gradle --no-daemon test")]
    [TestCase("Makefile", "Make", "make")]
    public void Detect_ManifestAlone_HasItsDefaults(string manifest, string name, params string[] runs)
    {
        Write(manifest, "");

        var found = Ecosystem.Detect(folder.Path);

        Assert.Multiple(() =>
        {
            Assert.That(found.Select(e => (e.Name, e.Evidence)), Is.EqualTo((IEnumerable<(string, string)>)[(name, manifest)]));
            Assert.That(found[0].Gates.Select(g => g.Run), Is.EqualTo(runs));
        });
    }

    [TestCase("pyproject.toml", "[tool.pytest.ini_options]", "test", "python3 -m pytest --junitxml={results}/pytest.xml")]
    [TestCase("pyproject.toml", "[tool.ruff]", "lint", "ruff check --output-format sarif --output-file {results}/ruff.sarif")]
    [TestCase("pyproject.toml", "[tool.ruff]", "format", null, Description = "who lints with ruff may format with something else")]
    [TestCase("pyproject.toml", "[tool.ruff.format]", "format", "ruff format --check")]
    [TestCase("pyproject.toml", "[tool.black]", "format", "black --check .")]
    [TestCase("Cargo.toml", "[workspace]", "test", "cargo test --workspace")]
    [TestCase("Cargo.toml", "[lints.clippy]", "lint", "cargo clippy --all-targets -- -D warnings")]
    [TestCase("Cargo.toml", "[package]", "lint", null)]
    [TestCase("pom.xml", "<artifactId>spotless-maven-plugin</artifactId>", "format", "mvn -B -ntp spotless:check")]
    [TestCase("pom.xml", "<artifactId>maven-checkstyle-plugin</artifactId>", "lint", "mvn -B -ntp checkstyle:check")]
    [TestCase("build.gradle", "id 'com.diffplug.spotless'", "format", "gradle --no-daemon spotlessCheck")]
    [TestCase("package.json", """{"scripts":{"test":"jest"}}""", "test", "npm test")]
    [TestCase("package.json", """{"scripts":{"test":"vitest run"}}""", "test", "npm test -- --reporter=default --reporter=junit --outputFile.junit={results}/vitest.xml")]
    [TestCase("package.json", """{"scripts":{"test":"echo \"Error: no test specified\" && exit 1"}}""", "test", null)]
    [TestCase("package.json", """{"scripts":{"lint":"eslint ."}}""", "lint", "npm run lint")]
    [TestCase("package.json", """{"scripts":{"format":"prettier -w ."}}""", "format", null, Description = "it writes, and does not check")]
    [TestCase("package.json", """{"scripts":{"format:check":"prettier -c ."}}""", "format", "npm run format:check")]
    [TestCase("package.json", "{", "test", null)]
    [TestCase("Makefile", "fmt-check:\n", "format", "make fmt-check")]
    [TestCase("Makefile", "check: all\n", "test", "make check")]
    [TestCase("Makefile", "lint=1\n", "lint", null)]
    public void Detect_ManifestThatSaysMore_GoesByIt(string manifest, string text, string gate, string? run)
    {
        Write(manifest, text);

        Assert.That(Ecosystem.Detect(folder.Path).Single().Gates.FirstOrDefault(g => g.Name == gate)?.Run, Is.EqualTo(run));
    }

    [TestCase("package.json", "pnpm-lock.yaml", "pnpm run test")]
    [TestCase("package.json", "yarn.lock", "yarn run test")]
    [TestCase("package.json", "bun.lock", "bun run test")]
    [TestCase("package.json", "package-lock.json", "npm test")]
    [TestCase("pyproject.toml", "uv.lock", "uv run python -m unittest")]
    [TestCase("pyproject.toml", "poetry.lock", "poetry run python -m unittest")]
    [TestCase("pyproject.toml", "conftest.py", "python3 -m pytest --junitxml={results}/pytest.xml")]
    [TestCase("go.mod", "go.sum", "go test ./...")]
    [TestCase("pom.xml", "mvnw", "./mvnw -B -ntp test")]
    [TestCase("build.gradle", "gradlew", "./gradlew --no-daemon test")]
    public void Detect_FileBeside_TellsWhatRunsTheTests(string manifest, string beside, string run)
    {
        Write(manifest, """{"scripts":{"test":"jest"}}""");
        Write(beside, "");

        Assert.That(Ecosystem.Detect(folder.Path).Single().Gates.Single(g => g.Name == "test").Run, Is.EqualTo(run));
    }

    [TestCase("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />", null)]
    [TestCase("checks/a/b/c/d/Sums.csproj", "<PackageReference Include=\"Microsoft.NET.Test.Sdk\" />", "dotnet test")]
    [TestCase("checks/Sums.fsproj", "<PackageReference Include=\"xunit.v3\" />", "dotnet test")]
    [TestCase("checks/Sums.csproj", "<Project Sdk=\"MSTest.Sdk\" />", "dotnet test")]
    [TestCase("checks/Sums.Tests.csproj", "<Project Sdk=\"Our.Sdk\" />", "dotnet test", Description = "an SDK of the team's own goes by the name")]
    [TestCase("checks/Directory.Build.props", "<IsTestProject>true</IsTestProject>", "dotnet test")]
    [TestCase("eng/Testing.targets", "<PackageReference Include=\"TUnit\" />", "dotnet test")]
    [TestCase("src/App/obj/App.csproj.nuget.g.props", "Microsoft.NET.Test.Sdk", null, Description = "what a build left is not the repository's word")]
    public void Detect_DotNet_HasATestGateWhereAProjectIsTested(string file, string text, string? run)
    {
        Write("App.slnx", "");
        Write("src/Other/Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Write(file, text);

        Assert.That(Ecosystem.Detect(folder.Path).Single().Gates.SingleOrDefault(g => g.Name == "test")?.Run, Is.EqualTo(run));
    }

    [TestCase("""version: "2" """, "golangci-lint run --output.sarif.path={results}/golangci.sarif")]
    [TestCase("linters: {}", "golangci-lint run")]
    public void Detect_GoWithLinter_GoesByItsVersion(string configuration, string run)
    {
        Write("go.mod", "");
        Write(".golangci.yml", configuration);

        Assert.That(Ecosystem.Detect(folder.Path).Single().Gates.Single(g => g.Name == "lint").Run, Is.EqualTo(run));
    }

    [Test]
    public void Detect_NothingKnown_IsEmpty()
    {
        Write("notes.txt", "");
        Write("src/obj/Made.csproj", "");

        Assert.That(Ecosystem.Detect(folder.Path), Is.Empty);
    }

    [Test]
    public void Text_EverythingAtOnce_IsAFileThatCanBeRead()
    {
        foreach (var (name, text) in ((string, string)[])[
            ("App.sln", ""), ("go.mod", ""), (".golangci.yml", "version: \"2\""), ("Cargo.toml", "[workspace]\n[lints.clippy]"), ("pyproject.toml", "pytest [tool.ruff.format]"),
            ("package.json", """{"scripts":{"test":"node --test","lint":"x","format:check":"y"}}"""), ("pom.xml", "<artifactId>spotless-maven-plugin<"), ("build.gradle", "checkstyle"), ("Makefile", "lint:")])
            Write(name, text);

        // Each alone, so that the second of a name is not left out.
        foreach (var ecosystem in Ecosystem.Detect(folder.Path))
        {
            Write(ConfigurationFile.Name, DefaultConfiguration.Text([ecosystem]));
            var read = ConfigurationFile.Load(folder.Path, null);
            Assert.That(read.Problems.Select(p => p.Message), Is.Empty, ecosystem.Name);
        }
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllText(folder[name], text);
    }
}
