using EndToEnd.Harness;
using YamlDotNet.RepresentationModel;

namespace EndToEnd.Clients;

/// <summary>The scripts of the sample action do, step by step, what its description says.</summary>
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
        var run = Step("Run", ("REQUEST", "Add a file, it's \"$(new)\" here"), ("PLAN", ""), ("AGENT", "echo x > a.txt"));
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var outputs = File.ReadAllLines(Path.Combine(Temp, "output")).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.That(outputs["state"], Is.EqualTo("succeeded"));
        Assert.That(outputs["branch"], Does.StartWith("maestro/add-a-file"));
        Assert.That(File.ReadAllText(Path.Combine(Temp, "summary.md")), Does.Contain(outputs["branch"]));
        Assert.That(File.ReadAllText(Path.Combine(Temp, "maestro-report/report.html")), Does.StartWith("<!doctype html>").IgnoreCase);

        var push = Step("Push the branch", ("BRANCH", outputs["branch"]));
        Assert.That(push.ExitCode, Is.Zero, push.ToString());
        Assert.That(scratch.Git("ls-remote", "origin"), Does.Contain($"refs/heads/{outputs["branch"]}"));
    }

    [Test]
    public void Action_RunFails_FailsByTheToolsExitCodeAndAnnotates()
    {
        var run = Step("Run", ("REQUEST", "Add a file"), ("PLAN", ""), ("AGENT", "true"));
        Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
        Assert.That(run.Error, Does.Contain("::error title=maestro%3A failed::"));
        Assert.That(File.ReadAllText(Path.Combine(Temp, "output")), Does.Contain("state=failed").And.Not.Contain("branch="));
    }

    // What people type must never be a part of a script.
    [Test]
    public void Action_Scripts_HaveNoExpressionInThem() =>
        Assert.That(Steps().Select(step => Text(step, "run")).OfType<string>(), Has.Exactly(3).Items.And.All.Not.Contain("${{"));

    [Test]
    public void Workflow_UsesWhatTheActionTakes()
    {
        var inputs = ((YamlMappingNode)Read("action.yml").Children["inputs"]).Children.Keys.Select(key => ((YamlScalarNode)key).Value);
        var job = (YamlMappingNode)((YamlMappingNode)Read("workflow.yml").Children["jobs"]).Children["run"];
        var step = ((YamlSequenceNode)job.Children["steps"]).OfType<YamlMappingNode>().Single(one => Text(one, "uses") == "./.github/actions/maestro");
        Assert.That(((YamlMappingNode)step.Children["with"]).Children.Keys.Select(key => ((YamlScalarNode)key).Value), Is.SubsetOf(inputs));
    }

    private ToolResult Step(string name, params (string Name, string Value)[] variables)
    {
        var script = Text(Steps().Single(step => Text(step, "name") == name), "run")!;
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

    private static IEnumerable<YamlMappingNode> Steps() => ((YamlSequenceNode)((YamlMappingNode)Read("action.yml").Children["runs"]).Children["steps"]).OfType<YamlMappingNode>();

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, file))));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
