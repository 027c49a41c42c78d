using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>A pipeline is called by its name: the repository's own, or one that a plugin of the tool brings.</summary>
public sealed class PipelineTests
{
    private const string Brought = """
        # The brought one.
        version: 1
        agents: { default: mine, mine: { use: command, run: 'echo brought > done.txt' } }
        pipeline:
          - { phase: planning, use: interview }
          - { phase: task-generation, use: decompose }
          - { phase: implementation, use: parallel-tasks }
          - { phase: validation, use: gates }
          - { phase: reporting, use: report }

        """;

    private static readonly string Own = Brought.Replace("brought", "own", StringComparison.Ordinal);

    private Scratch scratch = null!;
    private Scratch copy = null!;

    private string Tool => Path.Combine(copy.Root, "tool");

    // The tool, with a pipeline that one of its plugins brings.
    [OneTimeSetUp]
    public void CopyTool()
    {
        copy = new();
        copy.Shell($"cp -al '{Path.GetDirectoryName(Scratch.Tool)}' tool 2>/dev/null || cp -a '{Path.GetDirectoryName(Scratch.Tool)}/.' tool");
        copy.Write("tool/plugins/Maestro.Plugins.Phases/pipelines/tidy-up.maestro.yaml", Brought).Write("tool/plugins/Maestro.Plugins.Phases/pipelines/README.md", "None.");
    }

    [OneTimeTearDown]
    public void RemoveTool() => copy.Dispose();

    [SetUp]
    public void Make() => scratch = new();

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Check_PipelineThatAPluginBrings_IsFoundByItsName()
    {
        scratch.Write("Makefile", "all:\n\ttrue\n").Commit();
        Assert.That(Checked("tidy-up"), Does.Contain("echo brought > done.txt").And.Contain("gates.build.run = make"), "what it leaves out was detected");
    }

    // The one that is shipped, and the sample's policies in its place.
    [TestCase("upgrade", false)]
    [TestCase("upgrade", true)]
    [TestCase("security", true)]
    public void Check_Upgrade_IsWell(string name, bool sample)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Scratch.Metadata("RootDirectory"), "samples", "UpgradePipeline"), "*.yaml").Where(_ => sample))
            scratch.Write(Path.GetFileName(file), File.ReadAllText(file));
        scratch.Write("maestro.yaml", "version: 1\ngates: { lint: { run: 'true' } }\n").Commit();
        var said = scratch.Maestro("check", "--pipeline", name);
        Assert.That(said.ExitCode, Is.Zero, said.ToString());
        Assert.That(said.Output, Does.Contain(sample ? $"{name}.maestro.yaml: 6 phases, 1 gates" : "6 phases, 1 gates"));
    }

    [Test]
    public void Check_RepositoryHasOneOfTheName_IsTheRepositorys()
    {
        scratch.Write("tidy-up.maestro.yaml", Own).Commit();
        Assert.That(Checked("tidy-up"), Does.Contain("echo own > done.txt"));
    }

    [Test]
    public void Check_PipelineWithoutGates_IsHeldToTheRepositorysOwn()
    {
        scratch.Write("Makefile", "all:\n\ttrue\n").Write("maestro.yaml", "version: 1\ngates: { proof: test -f done.txt }\nbaseline: always\n").Commit();
        Assert.That(Checked("tidy-up"), Does.Contain("gates.proof = test -f done.txt    # maestro.yaml:2:17").And.Not.Contain("baseline").And.Not.Contain("= make"), "the gates and nothing else");
    }

    [Test]
    public void Check_PipelineWithGatesOfItsOwn_KeepsThem()
    {
        scratch.Write("maestro.yaml", "version: 1\ngates: { proof: test -f done.txt }\n").Write("tidy-up.maestro.yaml", Own + "gates: { other: test -d . }\n").Commit();
        Assert.That(Checked("tidy-up"), Does.Contain("gates.other").And.Not.Contain("gates.proof"));
    }

    [Test]
    public void Check_GatesOfAPluginOfTheRepositorys_ThatPluginIsKnownToo()
    {
        scratch.Write("maestro.yaml", "version: 1\nplugins: [Maestro.Plugins.Phases, { path: tools/Mine }]\ngates: { proof: { use: mine } }\n")
            .Write("tidy-up.maestro.yaml", Own + "plugins: [Maestro.Plugins.Phases, Maestro.Plugins.Agents, Maestro.Plugins.Decisions]\n").Commit();
        var result = Maestro("check", "--pipeline", "tidy-up");
        Assert.That(result.Error, Does.Contain("tools/Mine"), "it is looked for");
        Assert.That(result.Error, Does.Not.Contain("MAE209").And.Not.Contain("MAE207"), "and what both name is named once");
    }

    [Test]
    public void Check_NoneOfThatName_ListsWhatThereIs()
    {
        scratch.Write("ours.maestro.yaml", "version: 1\n").Commit();
        var result = Maestro("check", "--pipeline", "tidyup");
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Contain("MAE234").And.Contain("'tidyup'; did you mean 'tidy-up'?").And.Contain("Take one of: ours, tidy-up"));
    }

    [Test]
    public void Check_NameThatIsAPath_IsNoName()
    {
        scratch.Write("sub/ours.maestro.yaml", "version: 1\n").Commit();
        Assert.That(Maestro("check", "--pipeline", "sub/ours").Error, Does.Contain("MAE234"));
    }

    [TestCase("check")]
    [TestCase("plan", "--check")]
    [TestCase("run", "Do something", "--yes")]
    [TestCase("decide", "approach", "--question", "How?", "--option", "a=A")]
    [TestCase("agents", "test", "mine")]
    public void Command_FileAndNameBoth_IsRefused(params string[] command)
    {
        scratch.Write("ours.maestro.yaml", "version: 1\n").Commit();
        var result = Maestro([.. command, "--config", "ours.maestro.yaml", "--pipeline", "ours"]);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Contain("MAE233").And.Contain("--config and --pipeline"));
    }

    [Test]
    public void Run_ByName_IsCarriedOutByItAndHeldToTheRepositorysGates()
    {
        scratch.Write("maestro.yaml", "version: 1\ngates: { proof: grep -q brought done.txt }\n").Commit();
        var result = Maestro("run", "Write done.txt", "--pipeline", "tidy-up", "--yes");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(scratch.Git("for-each-ref", "--format=%(refname:short)", "refs/heads/maestro"), Is.Not.Empty);
        Assert.That(Maestro("report").Output, Does.Contain("proof"));
    }

    [Test]
    [Platform("Linux")]
    public void Resume_RunByNameWasKilled_GoesOnWithThatPipeline()
    {
        var once = Path.Combine(scratch.Beside, "once");
        scratch.Write("maestro.yaml", "version: 1\ngates: { proof: grep -q own done.txt }\n")
            .Write("tidy-up.maestro.yaml", Own.Replace("echo own > done.txt", $"test -e \"{once}\" || {{ touch \"{once}\"; sleep 600; }}; echo own > done.txt", StringComparison.Ordinal) + $"sandbox: {{ writable: ['{scratch.Beside}'] }}\n").Commit();
        using (var process = scratch.Start("run", "Write done.txt", "--pipeline", "tidy-up", "--yes"))
        {
            Assert.That(SpinWait.SpinUntil(() => File.Exists(once), TimeSpan.FromMinutes(2)), Is.True);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        Strays.Await(scratch.Home);

        var resumed = scratch.Maestro("resume");

        Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        Assert.That(scratch.Git("show", $"{scratch.Git("for-each-ref", "--format=%(refname)", "refs/heads/maestro")}:done.txt"), Is.EqualTo("own"));
    }

    [Test]
    public void Init_ByName_WritesItWithTheGatesThatWereTried()
    {
        scratch.Write("Makefile", "all:\n\tfalse\n").Commit();
        var init = Maestro("init", "--pipeline", "tidy-up");
        Assert.That(init.ExitCode, Is.Zero, init.ToString());
        Assert.That(Yaml, Does.StartWith(Brought.TrimEnd()).And.Contain("\n\ngates:").And.Contain("# fails as the code is now"));
        Assert.That(scratch.Git("status", "--short"), Is.EqualTo("?? tidy-up.maestro.yaml"));
        Assert.That(Maestro("check", "--pipeline", "tidy-up").ExitCode, Is.Zero);
        Assert.That(Maestro("init", "--pipeline", "tidy-up").Error, Does.Contain("MAE232"), "a file that is there is not overwritten");
        scratch.Write("tidy-up.maestro.yaml", "version: 1\n");
        Assert.That(Maestro("init", "--pipeline", "tidy-up", "--force", "--no-run").ExitCode, Is.Zero);
        Assert.That(Yaml, Does.StartWith(Brought.TrimEnd()), "it is the tool's that is written");
    }

    [Test]
    public void Init_ByNameBesideAMaestroYaml_WritesNoGates()
    {
        scratch.Write("Makefile", "all:\n\tfalse\n").Write("maestro.yaml", "version: 1\ngates: { proof: 'true' }\n").Commit();
        Assert.That(Maestro("init", "--pipeline", "tidy-up").ExitCode, Is.Zero);
        Assert.That(Yaml, Is.EqualTo(Brought));
    }

    [Test]
    public void Init_NameOfTheRepositorysAlone_IsNothingTheToolCouldWrite()
    {
        scratch.Write("ours.maestro.yaml", "version: 1\n").Commit();
        Assert.That(Maestro("init", "--pipeline", "ours", "--force").Error, Does.Contain("MAE234").And.Contain("Take one of: tidy-up"));
    }

    [TestCase("run", "ours")]
    [TestCase("init", "tidy-up")]
    public void Shell_AsksForNames_IsToldThem(string command, string name)
    {
        scratch.Write("ours.maestro.yaml", "version: 1\n").Commit();
        var line = $"dotnet-maestro {command} --pipeline ";
        Assert.That(Maestro($"[suggest:{line.Length}]", line).Output.Split('\n'), Does.Contain(name));
    }

    private string Yaml => File.ReadAllText(Path.Combine(scratch.Root, "tidy-up.maestro.yaml"));

    private string Checked(string pipeline)
    {
        var result = Maestro("check", "--pipeline", pipeline, "--explain");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result.Output;
    }

    private ToolResult Maestro(params string[] arguments) => scratch.MaestroOf(Path.Combine(Tool, Path.GetFileName(Scratch.Tool)), arguments);
}
