using System.Text.Json;
using System.Text.RegularExpressions;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>The operational log on standard error, for who asks for it.</summary>
public sealed partial class VerboseTests
{
    private const string Canary = "ghp_abcdefghijklmnopqrstuvwxyz0123456789";

    private Scratch scratch = null!;

    [SetUp]
    public void Make() => scratch = new Scratch()
        .Write("agent.sh", "echo x > made.txt\n")
        .Write("maestro.yaml", $"gates:\n  test: {{ run: \"test -f made.txt # {Canary} \\e[31mred\" }}\n").Commit();

    [TearDown]
    public void Remove() => scratch.Dispose();

    [TestCase(new string[] { }, new string[] { })]
    [TestCase(new[] { "-v" }, new[] { "info" })]
    [TestCase(new[] { "-vv" }, new[] { "debug", "info" })]
    [TestCase(new[] { "--verbose", "--verbose" }, new[] { "debug", "info" })]
    public void Run_Verbose_ShowsTheLogOnStandardError(string[] asked, string[] levels)
    {
        var run = scratch.Maestro(["run", "Make the file", "--agent", "sh ./agent.sh", "--yes", "--json", .. asked]);
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(JsonDocument.Parse(run.Output).RootElement.GetProperty("state").GetString(), Is.EqualTo("succeeded"), "standard output is one document");
        // Beside the log there are the view's own lines, which have whole seconds.
        var lines = run.Error.Split('\n').Select(line => Line().Match(line)).Where(match => match.Success).ToList();
        Assert.That(lines.Select(line => line.Groups["level"].Value).Distinct(), Is.EquivalentTo(levels), run.Error);
        Assert.That(lines.Any(line => line.Value.Contains("task/T1/integration ended after", StringComparison.Ordinal)), Is.EqualTo(levels.Contains("info")));
        Assert.That(lines.Any(line => line.Value.Contains("starts /bin/sh -c test -f made.txt", StringComparison.Ordinal)), Is.EqualTo(levels.Contains("debug")));
        Assert.That(run.Error, Does.Not.Contain(Canary));
        Assert.That(run.Error.Contains('\u001b', StringComparison.Ordinal), Is.False, "no control sequence");
    }

    [TestCase("run")]
    [TestCase("resume")]
    [TestCase("plan")]
    [TestCase("demo")]
    public void Help_OfWhatCarriesOutARun_ShowsHowToSeeTheLog(string command) =>
        Assert.That(scratch.Maestro(command, "--help").Output, Does.Contain("-v, --verbose").And.Match($@"dotnet maestro {command} .*-v"));

    [GeneratedRegex(@"^\d\d:\d\d:\d\d\.\d\d\d (?<level>\w+) +.*$")]
    private static partial Regex Line();
}
