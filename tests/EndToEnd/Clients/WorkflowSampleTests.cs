using EndToEnd.Harness;
using YamlDotNet.RepresentationModel;

namespace EndToEnd.Clients;

/// <summary>The scripts of the sample action and workflows do, step by step, what their descriptions say.</summary>
[Platform("Linux")]
public sealed class WorkflowSampleTests
{
    private static readonly string Folder = Path.Combine(Scratch.Metadata("RootDirectory"), "samples/GitHubActions");

    private Scratch scratch = null!;

    private string Temp => scratch.Beside;

    [SetUp]
    public void Make()
    {
        scratch = new Scratch().Write("maestro.yaml", "version: 1\ngates:\n  there: { run: test -s a.txt }\n").Commit();
        scratch.Shell("git init --quiet --bare \"$aside/origin.git\" && git remote add origin \"$aside/origin.git\"");
        Scratch.Install(Temp);
    }

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Action_RequestWithQuotes_RunsPushesAndTellsTheBranch()
    {
        var run = Run(("REQUEST", "Add a file, it's \"$(new)\" here"), ("AGENT", "echo x > a.txt"));
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var outputs = Outputs();
        Assert.That(outputs["state"], Is.EqualTo("succeeded"));
        Assert.That(outputs["branch"], Does.StartWith("maestro/add-a-file"));
        Assert.That(File.ReadAllText(Path.Combine(Temp, "summary.md")), Does.Contain(outputs["branch"]));
        Assert.That(File.ReadAllText(Path.Combine(Temp, "maestro-report/report.html")), Does.StartWith("<!doctype html>").IgnoreCase);

        var push = Step("action.yml", "Push the branch", ("BRANCH", outputs["branch"]));
        Assert.That(push.ExitCode, Is.Zero, push.ToString());
        Assert.That(scratch.Git("ls-remote", "origin"), Does.Contain($"refs/heads/{outputs["branch"]}"));
    }

    [Test]
    public void Action_RunFails_FailsByTheToolsExitCodeAndAnnotates()
    {
        var run = Run(("REQUEST", "Add a file"), ("AGENT", "true"));
        Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
        Assert.That(run.Error, Does.Contain("::error title=maestro%3A failed::"));
        Assert.That(File.ReadAllText(Path.Combine(Temp, "output")), Does.Contain("state=failed").And.Not.Contain("branch="));
    }

    [TestCase("false", 3)]
    [TestCase("true", 0)]
    public void Action_RunIsPartial_CountsWhereThatWasAskedFor(string partial, int exitCode)
    {
        scratch.Write("plan.md", "# Files\n\n## Requirements\n\n| ID | Requirement | Priority | Depends on | Files |\n|---|---|---|---|---|\n| R1 | Write the first | P1 | | a.txt |\n| R2 | Write the second | P1 | | b.txt |\n").Commit();

        var run = Run(("PLAN", "plan.md"), ("AGENT", "echo x > a.txt"), ("PARTIAL", partial));

        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.ToString());
        Assert.That((Outputs()["state"], Outputs()["branch"]), Is.EqualTo(("partial", "maestro/files")));
    }

    [Test]
    public void Action_Pipeline_IsTheOneThatRuns()
    {
        scratch.Write("hello.maestro.yaml", "version: 1\nextends: maestro.yaml\ngates: { there: { run: test -s b.txt } }\n").Commit();

        var run = Run(("PIPELINE", "hello"), ("REQUEST", "Add a file"), ("AGENT", "echo x > b.txt"));

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
    }

    [Test]
    public void Upgrade_BranchIsDelivered_OpensAPullRequestWithTheReport()
    {
        scratch.Git("branch", "maestro/upgrade-packages");
        Directory.CreateDirectory(Path.Combine(Temp, "maestro-report"));
        File.WriteAllText(Path.Combine(Temp, "maestro-report/report.md"), "# Upgraded\n" + new string('x', 70000));
        Gh("printf '%s\\n' \"$@\"; while [ $# -gt 1 ]; do shift; done; wc -c < \"$1\"");

        var opened = Step("upgrade.yml", "Open a pull request", ("BRANCH", "maestro/upgrade-packages"), ("BASE", "main"), ("GITHUB_RUN_NUMBER", "7"));

        Assert.That(opened.ExitCode, Is.Zero, opened.ToString());
        Assert.That(scratch.Git("ls-remote", "origin"), Does.Contain("refs/heads/maestro/upgrade-packages-7"));
        Assert.That(opened.Output.ReplaceLineEndings(" "), Is.EqualTo($"pr create --base main --head maestro/upgrade-packages-7 --title Upgrade packages --body-file {Temp}/body.md 60000 "));
    }

    [Test]
    public void Upgrade_LooksForAnOpenOne_TellsHowMany()
    {
        Gh("echo 2");

        Assert.That(Step("upgrade.yml", "Look for an open one").ExitCode, Is.Zero);
        Assert.That(Outputs()["open"], Is.EqualTo("2"));
    }

    // What people type must never be a part of a script.
    [TestCase("action.yml", 3)]
    [TestCase("upgrade.yml", 2)]
    public void Scripts_HaveNoExpressionInThem(string file, int scripts) =>
        Assert.That(Steps(file).Select(step => Text(step, "run")).OfType<string>(), Has.Exactly(scripts).Items.And.All.Not.Contain("${{"));

    [TestCase("workflow.yml", "run")]
    [TestCase("upgrade.yml", "upgrade")]
    public void Workflow_UsesWhatTheActionTakes(string file, string job)
    {
        var inputs = ((YamlMappingNode)Read("action.yml").Children["inputs"]).Children.Keys.Select(key => ((YamlScalarNode)key).Value);
        var jobs = (YamlMappingNode)Read(file).Children["jobs"];
        Assert.That(jobs.Children.Keys.Select(key => ((YamlScalarNode)key).Value), Is.EqualTo((string[])[job]));
        var step = Steps(file).Single(one => Text(one, "uses") == "./.github/actions/maestro");
        Assert.That(((YamlMappingNode)step.Children["with"]).Children.Keys.Select(key => ((YamlScalarNode)key).Value), Is.SubsetOf(inputs));
    }

    private ToolResult Run(params (string Name, string Value)[] inputs) =>
        Step("action.yml", "Run", [.. ((string[])["REQUEST", "PLAN", "PIPELINE", "AGENT", "PARTIAL"]).Select(name => (name, inputs.FirstOrDefault(input => input.Name == name).Value ?? ""))]);

    private Dictionary<string, string> Outputs() => File.ReadAllLines(Path.Combine(Temp, "output")).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    // GitHub itself cannot be had here.
    private void Gh(string script)
    {
        var program = Path.Combine(Temp, "gh");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private ToolResult Step(string file, string name, params (string Name, string Value)[] variables)
    {
        var script = Text(Steps(file).Single(step => Text(step, "name") == name), "run")!;
        var environment = new Dictionary<string, string?>(variables.Select(variable => KeyValuePair.Create(variable.Name, (string?)variable.Value)))
        {
            ["PATH"] = $"{Temp}:{Environment.GetEnvironmentVariable("PATH")}", ["RUNNER_TEMP"] = Temp, ["GITHUB_OUTPUT"] = Path.Combine(Temp, "output"), ["GITHUB_STEP_SUMMARY"] = Path.Combine(Temp, "summary.md"),
            ["GITHUB_ACTIONS"] = "true", ["CI"] = "true",
        };
        // As GitHub starts it.
        using var process = scratch.Interact("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], environment);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static IEnumerable<YamlMappingNode> Steps(string file)
    {
        var root = Read(file);
        var owner = root.Children.TryGetValue("runs", out var runs) ? runs : ((YamlMappingNode)root.Children["jobs"]).Children.Values.Single();
        return ((YamlSequenceNode)((YamlMappingNode)owner).Children["steps"]).OfType<YamlMappingNode>();
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, file))));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
