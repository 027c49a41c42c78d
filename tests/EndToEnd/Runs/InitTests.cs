using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary><c>init</c> writes gates that it has run, and says of the others why they are not there.</summary>
public sealed class InitTests
{
    private Scratch scratch = null!;

    [SetUp]
    public void Make() => scratch = new();

    [TearDown]
    public void Remove() => scratch.Dispose();

    private string Yaml => File.ReadAllText(Path.Combine(scratch.Root, "maestro.yaml"));

    [Test]
    public void Init_GatesThatPassFailAndCannotRun_AreToldApart()
    {
        scratch.Write("Makefile", "all:\n\ttest -f README.md\n\ntest:\n\ttest -f missing\n").Write("package.json", "{ \"name\": \"x\", \"scripts\": { \"lint\": \"no-such-linter .\" } }").Write("README.md", "Hello\n").Commit();
        var init = scratch.Maestro("init");
        Assert.Multiple(() =>
        {
            Assert.That(init.ExitCode, Is.Zero, init.ToString());
            Assert.That(Yaml, Does.Contain("\n  build: { run: make"), Yaml);
            Assert.That(Yaml, Does.Match("# fails as the code is now \\(.*\\): a run is held to fail no more than that\n  test: \\{ run: make test"), Yaml);
            Assert.That(Yaml, Does.Match("  # could not be run here: .*\n  # lint: "), Yaml);
            Assert.That(scratch.Git("status", "--short"), Is.EqualTo("?? maestro.yaml"));
            Assert.That(scratch.Maestro("check").ExitCode, Is.Zero);
        });
    }

    [Test]
    public void Init_NoneCanBeRun_WritesAFileThatSaysSoAndIsValid()
    {
        scratch.Write("go.mod", "module x\n").Commit();
        var init = scratch.MaestroWith(new() { ["PATH"] = "/usr/bin:/bin" }, "init");
        Assert.That(init.ExitCode, Is.Zero, init.ToString());
        Assert.That(Yaml, Does.Contain("\n# gates:").And.Contain("# build: { run: go build ./... }").And.Contain("# format:").And.Not.Match("\n  (build|test|lint|format):"));
        Assert.That(scratch.Maestro("check").Error, Does.Not.Contain("MAE20"));
    }

    // What is too large for a record of the journal lies beside it.
    [Test]
    public void Init_GateThatSaysMuch_IsHeard()
    {
        scratch.Write("Makefile", "all:\n\t@i=0; while [ $$i -lt 4000 ]; do echo \"src/File$$i.cs($$i,1): error CS0103: The name 'Something$$i' does not exist in the current context\"; i=$$((i + 1)); done; exit 1\n").Commit();
        Assert.That(scratch.Maestro("init").ExitCode, Is.Zero);
        Assert.That(Yaml, Does.Contain("# fails as the code is now").And.Not.Contain("could not be run here"), Yaml);
    }

    [Test]
    public void Init_NoRun_WritesThemAsTheyWereFound()
    {
        scratch.Write("Makefile", "all:\n\tfalse\n").Commit();
        Assert.That(scratch.Maestro("init", "--no-run").ExitCode, Is.Zero);
        Assert.That(Yaml, Does.Contain("\n  build: { run: make").And.Not.Contain("fails as the code is now"));
        Assert.That(scratch.Maestro("runs").Output, Does.Not.Contain("failed"));
    }
}
