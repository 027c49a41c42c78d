using System.Management.Automation;
using EndToEnd.Harness;

namespace EndToEnd.Terminals;

/// <summary>Each shell, at a real terminal, completes what is typed when Tab is pressed.</summary>
[Platform("Linux")]
public sealed class CompletionTests
{
    private const string Tab = "\t";

    private Scratch scratch = null!;

    [SetUp]
    public void Make()
    {
        scratch = new Scratch().Write("README.md", "Hello\n").Commit();
        Scratch.Install(scratch.Beside);
    }

    [TearDown]
    public void Remove() => scratch.Dispose();

    [TestCase("bash", "bash --norc --noprofile -i", "eval \"$(dotnet-maestro completion bash)\"")]
    [TestCase("zsh", "zsh -f -i", "autoload -U compinit; compinit -u -D; eval \"$(dotnet-maestro completion zsh)\"")]
    [TestCase("fish", "fish --no-config -i", "dotnet-maestro completion fish | source")]
    public async Task Shell_TabIsPressed_CompletesCommandsOptionsAndValues(string shell, string start, string setup)
    {
        var script = scratch.Maestro("completion", shell);
        Assert.That(script.Output, Does.Contain("[suggest:").And.Contain("dotnet-maestro"), script.ToString());
        // Without the shell there is nobody to press Tab for.
        if (!Directory.GetFiles("/usr/bin", shell).Concat(Directory.GetFiles("/bin", shell)).Any())
            return;

        using var terminal = new PseudoTerminal(scratch, start, new()
        {
            ["PATH"] = $"{scratch.Beside}:{Environment.GetEnvironmentVariable("PATH")}", ["HOME"] = scratch.Aside, ["PS1"] = "ready> ", ["ZDOTDIR"] = scratch.Aside, ["TERM"] = "dumb",
        });
        await terminal.PressAsync($"{setup}; echo is-$((40 + 2))\r".Replace("$((40 + 2))", shell == "fish" ? "(math 40 + 2)" : "$((40 + 2))", StringComparison.Ordinal));
        await terminal.WaitForAsync("is-42");
        await terminal.PressAsync($"dotnet-maestro repo{Tab}");
        await terminal.WaitForAsync("report");
        await terminal.PressAsync($"--form{Tab}");
        await terminal.WaitForAsync("--format");
        await terminal.PressAsync($"ht{Tab}");
        await terminal.WaitForAsync("html");
        await terminal.PressAsync("\u0003\rexit\r");
    }

    // PowerShell itself, as a library: it asks the completer as it does when Tab is pressed.
    [Test]
    public void PowerShell_IsAsked_CompletesCommandsOptionsAndValues()
    {
        using var shell = PowerShell.Create();
        shell.AddScript($"function dotnet-maestro {{ & dotnet exec '{Scratch.Tool}' @args }}; dotnet-maestro completion pwsh | Out-String | Invoke-Expression").Invoke();
        Assert.That(shell.Streams.Error, Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(Completed("dotnet-maestro repo"), Is.EqualTo("report"));
            Assert.That(Completed("dotnet-maestro report --form"), Is.EqualTo("--format"));
            Assert.That(Completed("dotnet-maestro report --format ht"), Is.EqualTo("html"));
        });

        string Completed(string line)
        {
            shell.Commands.Clear();
            return string.Join(' ', CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches.Select(match => match.CompletionText));
        }
    }

    [Test]
    public void Suggest_ARunIsAskedFor_NamesThePastOnes()
    {
        scratch.Write("maestro.yaml", "version: 1\ngates:\n  there: { run: test -s a.txt }\n").Commit();
        var run = scratch.Maestro("run", "Add a file", "--agent", "echo x > a.txt");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var id = scratch.Maestro("runs").Output.Split(' ')[0];
        Assert.That(scratch.Maestro("[suggest:7]", "status ").Output.Split('\n'), Does.Contain(id));
    }
}
