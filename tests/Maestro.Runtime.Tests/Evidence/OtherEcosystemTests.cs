using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What the files of Rust, Go, Ruby and PHP tell.</summary>
public sealed class OtherEcosystemTests
{
    [Test]
    public void Cargo_Workspace_TellsCratesInheritedVersionsAndLock()
    {
        using var repository = new Scratch()
            .Write("Cargo.toml", """
                [workspace]
                members = ["crates/*"]

                [workspace.package]
                edition = "2021"

                [workspace.dependencies]
                serde = { version = "1.0", features = ["derive"] }
                core = { path = "crates/core" }
                """)
            .Write("crates/core/Cargo.toml", "[package]\nname = \"core\"\nrust-version = \"1.75\"\n\n[dependencies]\nserde = { workspace = true }\n\n[dev-dependencies]\nproptest = \"1.5\"\n\n[build-dependencies]\ncc = \"1\"\n")
            .Write("crates/app/Cargo.toml", "[package]\nname = \"app\"\n\n[dependencies]\ncore.workspace = true\n\n[target.'cfg(unix)'.dependencies]\nnix = \"0.29\"\n")
            .Write("crates/app/src/main.rs", "fn main() {}\n")
            .Write("Cargo.lock", "version = 4\n\n[[package]]\nname = \"core\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"serde\"\nversion = \"1.0.215\"\nsource = \"registry+x\"\n\n[[package]]\nname = \"syn\"\nversion = \"2.0.90\"\nsource = \"registry+x\"\n")
            .Write("rust-toolchain.toml", "[toolchain]\nchannel = \"1.83.0\"\n").Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Projects.Select(p => p.Line()), Is.EqualTo(new[] { "1 App app crates/app/Cargo.toml [crates/core/Cargo.toml]", "0 Library core crates/core/Cargo.toml []" }));
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "serde 1.0 Run direct crates/core/Cargo.toml:6", "proptest 1.5 Test direct crates/core/Cargo.toml:9", "cc 1 Build direct crates/core/Cargo.toml:12",
                "nix 0.29 Run direct crates/app/Cargo.toml:8", "serde 1.0.215 Run direct Cargo.lock:7", "syn 2.0.90 Run below Cargo.lock:12",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "rust 1.75 crates/core/Cargo.toml:3", "rust 1.83.0 rust-toolchain.toml:2", "rust-edition 2021 Cargo.toml:5" }));
        });
    }

    [Test]
    public void GoMod_BlocksAndIndirectOnes_AreTold()
    {
        using var repository = new Scratch()
            .Write("go.mod", "module example.invalid/shop\n\ngo 1.23.1\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.10.0\n\tgolang.org/x/sys v0.27.0 // indirect\n)\n\nrequire github.com/stretchr/testify v1.9.0\n\nreplace example.invalid/x => ../x\n")
            .Write("cmd/shop/main.go", "package main\n").Write("go.sum", "x\n").Write("tools/go.mod", "module example.invalid/tools\nrequire example.invalid/shop v0.0.0\n").Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "github.com/gin-gonic/gin v1.10.0 Run direct go.mod:6", "golang.org/x/sys v0.27.0 Run below go.mod:7", "github.com/stretchr/testify v1.9.0 Test direct go.mod:10",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "go 1.23.1 go.mod:3" }));
            Assert.That(evidence.Projects.Select(p => p.Line()), Is.EqualTo(new[] { "0 App example.invalid/shop go.mod []", "1 Library example.invalid/tools tools/go.mod [go.mod]" }));
        });
    }

    [Test]
    public void Gemfile_GroupsAndLock_AreTold()
    {
        using var repository = new Scratch()
            .Write("Gemfile", "source 'https://example.invalid'\nruby '3.3.6'\n\ngem 'rails', '~> 8.0'\ngem \"rubocop\", require: false, group: :development\n\ngroup :test do\n  gem 'rspec-rails'\nend\n")
            .Write("Gemfile.lock", "GEM\n  remote: https://example.invalid/\n  specs:\n    rails (8.0.0)\n      rack (>= 3)\n    rack (3.1.8)\n\nPLATFORMS\n  ruby\n").Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "rails ~> 8.0 Run direct Gemfile:4", "rubocop ? Build direct Gemfile:5", "rspec-rails ? Test direct Gemfile:8", "rails 8.0.0 Run direct Gemfile.lock:4", "rack 3.1.8 Run below Gemfile.lock:6",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "ruby 3.3.6 Gemfile:2" }));
        });
    }

    [Test]
    public void Workflows_AndOtherCiFiles_AreToldWithTheVersionsTheySetUp()
    {
        using var repository = new Scratch()
            .Write(".github/workflows/ci.yml", """
                jobs:
                  build:
                    steps:
                      - uses: actions/checkout@v4
                      - uses: actions/setup-dotnet@v4
                        with:
                          dotnet-version: |
                            8.0.x
                            9.0.x
                      - uses: actions/setup-node@v4
                        with: { node-version: 22 }
                      - uses: actions/setup-python@v5
                        with: { python-version: '${{ matrix.python }}' }
                """)
            .Write(".github/workflows/broken.yml", "jobs: [")
            .Write("azure-pipelines.yml", "x: 1\n").Write("docs/Jenkinsfile.md", "x").Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "dotnet-sdk 8.0.x .github/workflows/ci.yml:7", "dotnet-sdk 9.0.x .github/workflows/ci.yml:7", "node 22 .github/workflows/ci.yml:11" }));
            Assert.That(evidence.CiFiles.Select(c => $"{c.System} {c.Path}"), Is.EqualTo(new[] { "GitHub Actions .github/workflows/broken.yml", "GitHub Actions .github/workflows/ci.yml", "Azure Pipelines azure-pipelines.yml" }));
            Assert.That(evidence.Unread.Select(u => u.Path), Is.EqualTo(new[] { ".github/workflows/broken.yml" }));
        });
    }

    [Test]
    public void Composer_ManifestAndLock_AreTold()
    {
        using var repository = new Scratch()
            .Write("composer.json", "{ \"name\": \"shop/api\",\n \"type\": \"project\",\n \"require\": { \"php\": \">=8.2\", \"ext-json\": \"*\",\n \"symfony/console\": \"^7.1\" },\n \"require-dev\": { \"phpunit/phpunit\": \"^11\" } }")
            .Write("composer.lock", "{ \"packages\": [ { \"name\": \"symfony/console\", \"version\": \"v7.1.8\" },\n { \"name\": \"psr/log\", \"version\": \"3.0.2\" } ], \"packages-dev\": [] }").Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "symfony/console ^7.1 Run direct composer.json:4", "phpunit/phpunit ^11 Test direct composer.json:5", "symfony/console v7.1.8 Run direct composer.lock:1", "psr/log 3.0.2 Run below composer.lock:2",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "php >=8.2 composer.json:3" }));
            Assert.That(evidence.Projects.Single().Role, Is.EqualTo(ProjectRole.App));
        });
    }
}
